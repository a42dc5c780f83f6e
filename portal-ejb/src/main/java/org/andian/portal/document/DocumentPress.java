package org.andian.portal.document;

import org.andian.portal.refusal.Refusal;
import org.andian.reports.official.OfficialDocument;
import org.andian.reports.official.OfficialDocumentWriter;
import org.andian.reports.word.UnusableTemplate;
import org.andian.reports.word.WordDocumentWriter;
import org.andian.reports.word.WordTemplate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes the files of a document: the PDF in our layout, the Word file in the office's own where
 * there is a template. Nothing is read or kept here.
 */
final class DocumentPress {

    private DocumentPress() {}

    /**
     * @param number empty before it is issued, as {@code day} is null
     * @param template the office's own Word file
     * @throws Refusal TEMPLATE_WITHOUT_TABLE, or as {@link #template}
     */
    static PrintedDocument print(
            DocumentDraft draft,
            DocumentIssuer issuer,
            String number,
            LocalDate day,
            Optional<byte[]> template) {
        Optional<TypedTable> table = TypedTable.of(draft.table());
        OfficialDocument document = document(draft, issuer, number, day, table);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            int pages =
                    new OfficialDocumentWriter(DocumentFonts.fonts()).writeSpaced(document, pdf);
            byte[] word =
                    template.isPresent()
                            ? filled(template.get(), document, draft.tableTitle(), table)
                            : word(document);
            return new PrintedDocument(pdf.toByteArray(), pages, word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OfficialDocument document(
            DocumentDraft draft,
            DocumentIssuer issuer,
            String number,
            LocalDate day,
            Optional<TypedTable> table) {
        return new OfficialDocument(
                issuer.head() == null ? "" : issuer.head(),
                number,
                draft.title(),
                draft.addressee(),
                DocumentText.paragraphs(draft.body()),
                table.map(one -> one.table(draft.tableTitle())),
                issuer.name(),
                day == null ? "" : DocumentWords.day(day),
                copies(draft.copies()));
    }

    private static String copies(String copies) {
        if (copies.isEmpty()) {
            return "";
        }
        String stop = DocumentWords.of("stop");
        return DocumentWords.of("copies", copies.endsWith(stop) ? copies : copies + stop);
    }

    private static byte[] word(OfficialDocument document) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        new WordDocumentWriter().write(document, word);
        return word.toByteArray();
    }

    private static byte[] filled(
            byte[] file, OfficialDocument document, String tableTitle, Optional<TypedTable> table)
            throws IOException {
        WordTemplate template = template(file);
        int columns = table.map(one -> one.headings().size()).orElse(0);
        if (columns > 0 && !Placeholders.hasColumns(template.used(), columns)) {
            throw new Refusal(DocumentReason.TEMPLATE_WITHOUT_TABLE);
        }
        try {
            return template.fill(Placeholders.values(document, tableTitle, table));
        } catch (UnusableTemplate unusable) {
            throw refused(unusable);
        }
    }

    /**
     * @throws Refusal TEMPLATE_NOT_WORD, TEMPLATE_TOO_LARGE, TEMPLATE_BROKEN, TEMPLATE_MACROS,
     *     TEMPLATE_OUTSIDE, TEMPLATE_UNKNOWN, TEMPLATE_UNBALANCED, TEMPLATE_NOT_CLOSED
     */
    static WordTemplate template(byte[] file) {
        try {
            return WordTemplate.of(file, Placeholders.known());
        } catch (UnusableTemplate unusable) {
            throw refused(unusable);
        }
    }

    private static Refusal refused(UnusableTemplate unusable) {
        return new Refusal(
                DocumentReason.valueOf("TEMPLATE_" + unusable.reason()), unusable.name());
    }

    /** Our own layout as a Word file with its placeholders, for an office to change. */
    static byte[] starter() {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try {
            new WordDocumentWriter().writeAsGiven(Placeholders.starter(), word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return word.toByteArray();
    }
}
