package org.andian.portal.document;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/**
 * What a document says.
 *
 * @param title at most 200 characters
 * @param addressee with its colon, at most 500 characters, empty for none
 * @param body a paragraph a line, at most 20,000 characters; a line that begins with the number of
 *     a heading is one, see {@link DocumentText}
 * @param tableTitle at most 200 characters, empty for none
 * @param table as a spreadsheet is pasted: a row a line, tabs between the cells, the headings
 *     first; empty for none, see {@link TypedTable}
 * @param copies who gets copies, at most 500 characters, empty for none
 * @throws Refusal TITLE, TEXTS, TABLE
 */
public record DocumentDraft(
        String title,
        String addressee,
        String body,
        String tableTitle,
        String table,
        String copies) {

    /** Of the title and the title of the table. */
    public static final int LONGEST_TITLE = 200;

    /** Of addressee and copies. */
    public static final int LONGEST_LIST = 500;

    /** Of the body. */
    public static final int LONGEST_BODY = 20_000;

    public DocumentDraft {
        title = DocumentTexts.line(title, LONGEST_TITLE, DocumentReason.TITLE);
        addressee = DocumentTexts.optional(addressee, LONGEST_LIST);
        body = lines(body);
        tableTitle = DocumentTexts.optional(tableTitle, LONGEST_TITLE);
        table = TypedTable.plain(table);
        copies = DocumentTexts.optional(copies, LONGEST_LIST);
    }

    private static String lines(String text) {
        String plain = PlainText.lines(text);
        if (plain != null && plain.length() > LONGEST_BODY) {
            throw new Refusal(DocumentReason.TEXTS, LONGEST_BODY);
        }
        return plain == null ? "" : plain;
    }
}
