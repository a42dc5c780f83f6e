package org.andian.portal.workorder.matter;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/** What people write about work, within its bounds. Pure. */
public final class WorkTexts {

    /** Of a reason or a remark. */
    public static final int LONGEST_REASON = 500;

    private WorkTexts() {}

    /**
     * One line that must be there.
     *
     * @throws Refusal for that reason, which names the most characters
     */
    public static String line(String text, int most, WorkReason otherwise) {
        String plain = PlainText.of(text);
        if (plain == null || plain.isEmpty() || plain.length() > most) {
            throw new Refusal(otherwise, most);
        }
        return plain;
    }

    /**
     * Lines that must be there.
     *
     * @throws Refusal for that reason, which names the most characters
     */
    public static String lines(String text, int most, WorkReason otherwise) {
        String plain = optional(text, most, otherwise);
        if (plain == null) {
            throw new Refusal(otherwise, most);
        }
        return plain;
    }

    /**
     * Lines that may be missing.
     *
     * @return null for none
     * @throws Refusal for that reason, which names the most characters
     */
    public static String optional(String text, int most, WorkReason otherwise) {
        String plain = PlainText.lines(text);
        if (plain == null || plain.isEmpty()) {
            return null;
        }
        if (plain.length() > most) {
            throw new Refusal(otherwise, most);
        }
        return plain;
    }

    /**
     * Why something is done.
     *
     * @throws Refusal REASON_MISSING
     */
    public static String reason(String text) {
        return lines(text, LONGEST_REASON, WorkReason.REASON_MISSING);
    }
}
