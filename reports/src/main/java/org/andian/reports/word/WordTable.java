package org.andian.reports.word;

import org.andian.reports.CellText;
import org.andian.reports.HeaderCell;
import org.andian.reports.Table;

import java.util.Iterator;
import java.util.List;

/** A table between paragraphs: its header is repeated on each page, no row is torn. */
final class WordTable {

    private static final double WIDEST_TEXT = 12;
    private static final double LEAST = 2;

    private final Table table;
    private final CellText texts;
    private final int[] widths;

    WordTable(Table table) {
        this.table = table;
        texts = new CellText(table);
        widths = widths();
    }

    /** Title, table, and the explanations below it. */
    void write(Markup to) {
        if (!table.title().isEmpty()) {
            to.paragraph("TableTitle", "", table.title());
        }
        to.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + Measures.WIDTH + "\" w:type=\"dxa\"/>");
        to.raw("<w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            to.raw("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        to.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            to.raw("<w:gridCol w:w=\"" + width + "\"/>");
        }
        to.raw("</w:tblGrid>");
        header(to);
        for (Iterator<List<Object>> rows = table.rows().get(); rows.hasNext(); ) {
            row(to, rows.next(), "");
        }
        table.totals().forEach(total -> row(to, total, "<w:b/>"));
        to.raw("</w:tbl>");
        to.paragraph("TableNote", "", String.join(" ", table.explanations()));
    }

    private void header(Markup to) {
        HeaderCell[][] places = new HeaderCell[table.headerLevels()][widths.length];
        for (List<HeaderCell> level : table.header()) {
            for (HeaderCell cell : level) {
                cover(places, cell);
            }
        }
        for (int level = 0; level < places.length; level++) {
            to.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (int column = 0; column < widths.length; ) {
                HeaderCell cell = places[level][column];
                head(to, cell, level);
                column += cell.columns();
            }
            to.raw("</w:tr>");
        }
    }

    private static void cover(HeaderCell[][] places, HeaderCell cell) {
        for (int level = cell.level(); level < cell.level() + cell.levels(); level++) {
            for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
                places[level][column] = cell;
            }
        }
    }

    private void head(Markup to, HeaderCell cell, int level) {
        int width = 0;
        for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
            width += widths[column];
        }
        boolean begins = level == cell.level();
        to.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>");
        to.raw("<w:gridSpan w:val=\"" + cell.columns() + "\"/>");
        if (cell.levels() > 1) {
            to.raw("<w:vMerge w:val=\"" + (begins ? "restart" : "continue") + "\"/>");
        }
        to.raw("<w:vAlign w:val=\"center\"/></w:tcPr>");
        to.paragraph("TableHead", "", begins ? cell.text() : "");
        to.raw("</w:tc>");
    }

    private void row(Markup to, List<Object> row, String letters) {
        to.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int column = 0; column < widths.length; column++) {
            boolean isNumber = table.columns().get(column).isNumeric();
            to.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + widths[column] + "\" w:type=\"dxa\"/>");
            to.raw("<w:vAlign w:val=\"center\"/></w:tcPr>");
            to.paragraph(
                    "TableCell",
                    isNumber ? "<w:jc w:val=\"right\"/>" : "",
                    letters,
                    texts.of(column, row.get(column)));
            to.raw("</w:tc>");
        }
        to.raw("</w:tr>");
    }

    /** The type area, shared out by what stands in the columns. */
    private int[] widths() {
        double[] needs = new double[table.columns().size()];
        for (int column = 0; column < needs.length; column++) {
            needs[column] = need(table.columns().get(column).label());
        }
        for (Iterator<List<Object>> rows = table.rows().get(); rows.hasNext(); ) {
            widen(needs, rows.next());
        }
        table.totals().forEach(total -> widen(needs, total));
        double all = 0;
        for (double need : needs) {
            all += need;
        }
        int[] shares = new int[needs.length];
        int given = 0;
        for (int column = 0; column < shares.length; column++) {
            shares[column] = (int) (Measures.WIDTH * needs[column] / all);
            given += shares[column];
        }
        shares[shares.length - 1] += Measures.WIDTH - given;
        return shares;
    }

    private void widen(double[] needs, List<Object> row) {
        for (int column = 0; column < needs.length; column++) {
            needs[column] = Math.max(needs[column], need(texts.of(column, row.get(column))));
        }
    }

    private static double need(String text) {
        return Math.clamp(Measures.letters(text), LEAST, WIDEST_TEXT) + 1;
    }
}
