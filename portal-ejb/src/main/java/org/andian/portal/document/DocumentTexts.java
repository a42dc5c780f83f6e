package org.andian.portal.document;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/** Texts as people write them into documents. Pure. */
final class DocumentTexts {

    /** Of a reason. */
    static final int LONGEST_REASON = 500;

    private DocumentTexts() {}

    /**
     * One line that must be there.
     *
     * @throws Refusal for that reason, which names the most characters
     */
    static String line(String text, int most, DocumentReason otherwise) {
        String plain = PlainText.of(text);
        if (plain == null || plain.isEmpty() || plain.length() > most) {
            throw new Refusal(otherwise, most);
        }
        return plain;
    }

    /**
     * One line that may be missing.
     *
     * @return empty for none
     * @throws Refusal TEXTS
     */
    static String optional(String text, int most) {
        String plain = PlainText.of(text);
        if (plain != null && plain.length() > most) {
            throw new Refusal(DocumentReason.TEXTS, most);
        }
        return plain == null ? "" : plain;
    }

    /**
     * @throws Refusal REASON_MISSING
     */
    static String reason(String text) {
        return line(text, LONGEST_REASON, DocumentReason.REASON_MISSING);
    }
}
