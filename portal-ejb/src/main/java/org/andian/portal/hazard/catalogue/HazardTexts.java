package org.andian.portal.hazard.catalogue;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/** What people write about hazards, within its bounds. Pure. */
public final class HazardTexts {

    /** Of a reason, a verdict or a remark. */
    public static final int LONGEST_REASON = 500;

    private HazardTexts() {}

    /**
     * One line that must be there.
     *
     * @throws Refusal for that reason, which names the most characters
     */
    public static String line(String text, int most, HazardReason otherwise) {
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
     * @throws Refusal for that reason, which names the most characters
     */
    public static String optional(String text, int most, HazardReason otherwise) {
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
        String plain = optional(text, LONGEST_REASON, HazardReason.REASON_MISSING);
        if (plain == null) {
            throw new Refusal(HazardReason.REASON_MISSING, LONGEST_REASON);
        }
        return plain;
    }
}
