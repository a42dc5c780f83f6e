package org.andian.portal.filing;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/** What people write of filings, within its bounds. Pure. */
final class FilingTexts {

    static final int LONGEST_REASON = 500;
    static final int LONGEST_WORDS = 1000;

    private FilingTexts() {}

    /**
     * One line that must be there.
     *
     * @throws Refusal for that reason, which names the most characters
     */
    static String line(String text, int most, FilingReason otherwise) {
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
    static String lines(String text, int most, FilingReason otherwise) {
        String plain = optional(text, most, otherwise);
        if (plain == null) {
            throw new Refusal(otherwise, most);
        }
        return plain;
    }

    /**
     * @return null for none
     * @throws Refusal for that reason, which names the most characters
     */
    static String optional(String text, int most, FilingReason otherwise) {
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
    static String reason(String text) {
        return lines(text, LONGEST_REASON, FilingReason.REASON_MISSING);
    }
}
