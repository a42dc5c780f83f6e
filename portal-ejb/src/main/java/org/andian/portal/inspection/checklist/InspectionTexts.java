package org.andian.portal.inspection.checklist;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/** What people write about inspections, within its bounds. Pure. */
public final class InspectionTexts {

    /** Of a reason or a remark. */
    public static final int LONGEST_REASON = 500;

    private InspectionTexts() {}

    /**
     * One line that must be there.
     *
     * @throws Refusal for that reason, which names the most characters
     */
    public static String line(String text, int most, InspectionReason otherwise) {
        String plain = PlainText.of(text);
        if (plain == null || plain.isEmpty() || plain.length() > most) {
            throw new Refusal(otherwise, most);
        }
        return plain;
    }

    /**
     * Lines that may be missing.
     *
     * @return null for none
     * @throws Refusal TEXTS, which names the most characters
     */
    public static String optional(String text, int most) {
        String plain = PlainText.lines(text);
        if (plain == null || plain.isEmpty()) {
            return null;
        }
        if (plain.length() > most) {
            throw new Refusal(InspectionReason.TEXTS, most);
        }
        return plain;
    }

    /**
     * Why something is done.
     *
     * @throws Refusal REASON_MISSING
     */
    public static String reason(String text) {
        String plain = PlainText.lines(text);
        if (plain == null || plain.isEmpty() || plain.length() > LONGEST_REASON) {
            throw new Refusal(InspectionReason.REASON_MISSING, LONGEST_REASON);
        }
        return plain;
    }
}
