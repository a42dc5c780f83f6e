package org.andian.reports.word;

import org.andian.reports.official.OfficialDocument;
import org.andian.reports.official.Paragraph;

import java.util.List;

/**
 * The main part of a document: the pieces of GB/T 9704-2012 7.2 and 7.3 in their order. A text that
 * is empty leaves no gap.
 */
final class WordBody {

    private static final String OPENING =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<w:document xmlns:w=\""
                    + "http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
                    + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<w:body>";

    private static final int LARGEST_MARK_HALF_POINTS = 88;
    private static final int POINTS_OF_WIDTH = Measures.WIDTH / 20;
    private static final int DATE_IN_LETTERS = 4;
    private static final int HUNDRED = 100;

    private final OfficialDocument document;
    private final Markup to = new Markup();

    WordBody(OfficialDocument document) {
        this.document = document;
    }

    /**
     * @param paragraphs the document's, headings with their numbers
     */
    byte[] bytes(List<Paragraph> paragraphs) {
        to.raw(OPENING);
        head();
        if (!document.addressee().isEmpty()) {
            to.paragraph("Addressee", "", document.addressee());
        }
        paragraphs.forEach(one -> to.paragraph(style(one.level()), "", one.text()));
        document.table().ifPresent(table -> new WordTable(table).write(to));
        end();
        copies();
        section();
        return to.raw("</w:body></w:document>").bytes();
    }

    private void head() {
        boolean headed = !document.issuerMark().isEmpty() || !document.number().isEmpty();
        if (headed) {
            mark();
            to.paragraph("DocumentNumber", "", document.number());
        }
        to.paragraph(
                "DocumentTitle", headed ? "" : "<w:spacing w:before=\"0\"/>", document.title());
    }

    /** As large as the standard's head has it, smaller where a long name would not fit the line. */
    private void mark() {
        double letters = Math.max(1, Measures.letters(document.issuerMark()));
        int size = (int) Math.min(LARGEST_MARK_HALF_POINTS, 2 * POINTS_OF_WIDTH / letters);
        to.paragraph(
                "IssuerMark",
                "<w:spacing w:line=\"" + 12 * size + "\" w:lineRule=\"exact\"/>",
                "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>",
                document.issuerMark());
    }

    private static String style(int level) {
        return level == 0 ? "DocumentText" : "Heading" + level;
    }

    /** The signer stands over the middle of the date, which ends four letters in (7.3.5). */
    private void end() {
        double date = Measures.letters(document.date());
        double signer = Measures.letters(document.signer());
        if (!document.signer().isEmpty()) {
            double behind = Math.max(0, DATE_IN_LETTERS + date / 2 - signer / 2);
            to.paragraph("Signer", behind(behind), document.signer());
        }
        if (!document.date().isEmpty()) {
            to.paragraph("DocumentDate", behind(DATE_IN_LETTERS), document.date());
        }
    }

    private static String behind(double letters) {
        return "<w:ind w:rightChars=\""
                + (int) (letters * HUNDRED)
                + "\" w:right=\""
                + (int) (letters * Measures.CHARACTER)
                + "\"/>";
    }

    /** Between two lines at the foot of the last page (7.4). */
    private void copies() {
        if (document.copies().isEmpty()) {
            return;
        }
        to.raw("<w:tbl><w:tblPr><w:tblpPr w:vertAnchor=\"margin\" w:horzAnchor=\"margin\"");
        to.raw(" w:tblpX=\"0\" w:tblpYSpec=\"bottom\"/>");
        to.raw("<w:tblW w:w=\"" + Measures.WIDTH + "\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "bottom")) {
            to.raw("<w:" + side + " w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/>");
        }
        to.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>");
        to.raw("<w:tblGrid><w:gridCol w:w=\"" + Measures.WIDTH + "\"/></w:tblGrid>");
        to.raw("<w:tr><w:tc><w:tcPr><w:tcW w:w=\"" + Measures.WIDTH + "\" w:type=\"dxa\"/>");
        to.raw("</w:tcPr>").paragraph("Copies", "", document.copies());
        to.raw("</w:tc></w:tr></w:tbl>");
        to.raw("<w:p><w:pPr><w:snapToGrid w:val=\"0\"/>");
        to.raw("<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>");
        to.raw("<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>");
    }

    private void section() {
        to.raw("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>");
        to.raw("<w:footerReference w:type=\"even\" r:id=\"rId4\"/>");
        to.raw("<w:pgSz w:w=\"" + Measures.PAGE_WIDTH + "\" w:h=\"" + Measures.PAGE_HEIGHT);
        to.raw("\"/><w:pgMar w:top=\"" + Measures.TOP + "\" w:right=\"" + Measures.RIGHT);
        to.raw("\" w:bottom=\"" + Measures.BOTTOM + "\" w:left=\"" + Measures.LEFT);
        to.raw("\" w:header=\"" + Measures.HEADER + "\" w:footer=\"" + Measures.FOOTER);
        to.raw("\" w:gutter=\"0\"/><w:cols w:space=\"425\"/>");
        to.raw("<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"" + Measures.LINE);
        to.raw("\" w:charSpace=\"" + Measures.CHARACTER_SPACE + "\"/></w:sectPr>");
    }
}
