package org.andian.reports;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Fills the cells of a sheet from the top down, as a streamed sheet wants it. */
final class XlsxCells {

    private static final double TITLE_LETTERS = 1.5;
    private static final double LOOSE = 1.05;
    private static final float LINE_POINTS = 15;
    private static final String SIGN_HERE = "______________";
    private static final String BETWEEN = "    ";

    private final Table table;
    private final Sheet sheet;
    private final Styles styles;
    private final TextCells texts;

    private final SheetPages pages;

    XlsxCells(Table table, Sheet sheet, SheetPages pages) {
        this.table = table;
        this.sheet = sheet;
        this.pages = pages;
        styles = new Styles(sheet.getWorkbook(), table);
        texts = new TextCells(sheet.getWorkbook());
    }

    /**
     * @param columns over which the texts go
     */
    void heading(int columns) {
        line(0, table.title(), styles.title(), TITLE_LETTERS, columns);
        line(1, table.note(), styles.note(), 1, columns);
    }

    /**
     * @param columns over which the texts go
     */
    void explanations(int first, int columns) {
        for (int line = 0; line < table.explanations().size(); line++) {
            line(first + line, table.explanations().get(line), styles.note(), 1, columns);
        }
    }

    /**
     * All places in one line, then that of the seal.
     *
     * @param columns over which they go
     */
    void signatures(int first, Signatures places, int columns) {
        List<String> parts = new ArrayList<>();
        for (int place = 0; place < places.labels().size(); place++) {
            String value = places.values().get(place);
            parts.add(places.labels().get(place) + (value.isEmpty() ? SIGN_HERE : value));
        }
        line(first, String.join(BETWEEN, parts), styles.note(), 1, columns);
        line(first + 1, places.seal(), styles.note(), 1, columns);
    }

    /** Excel makes no row higher for a merged cell: how many lines the text takes is reckoned. */
    private void line(int at, String text, CellStyle style, double letters, int columns) {
        Row row = sheet.createRow(at);
        texts.put(cell(row, 0, style), text);
        int characters = pages.characters(0, columns);
        double lines = Math.ceil(Printable.width(text) * 2 * LOOSE * letters / characters);
        row.setHeightInPoints((float) (Math.max(1, lines) * LINE_POINTS * letters));
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
        }
    }

    /**
     * Every cell under a merged one holds its text too: whoever reads the file by program finds
     * each column's whole path.
     */
    void header(int first) {
        List<Row> levels =
                IntStream.range(first, first + table.headerLevels())
                        .mapToObj(sheet::createRow)
                        .toList();
        for (HeaderCell head : table.header().stream().flatMap(List::stream).toList()) {
            CellRangeAddress range =
                    new CellRangeAddress(
                            first + head.level(),
                            first + head.level() + head.levels() - 1,
                            head.column(),
                            head.column() + head.columns() - 1);
            range.forEach(
                    at ->
                            texts.put(
                                    cell(
                                            levels.get(at.getRow() - first),
                                            at.getColumn(),
                                            styles.header()),
                                    head.text()));
            if (head.isMerged()) {
                sheet.addMergedRegion(range);
            }
        }
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.setColumnWidth(column, styles.width(table.columns().get(column)));
        }
    }

    /** Returns the row behind the last one. */
    int rows(Iterator<List<Object>> rows, int first) throws IOException {
        return fill(rows, styles::body, first);
    }

    /**
     * @return the row behind the last one; {@code first} where there are no foot rows
     */
    int totals(int first) throws IOException {
        return fill(table.totals().iterator(), styles::total, first);
    }

    private int fill(Iterator<List<Object>> rows, IntFunction<CellStyle> style, int first)
            throws IOException {
        int at = first;
        for (; rows.hasNext(); at++) {
            if (at == SpreadsheetVersion.EXCEL2007.getMaxRows()) {
                throw new IOException(
                        "An Excel sheet holds no more than " + at + " rows; take CSV.");
            }
            Row row = sheet.createRow(at);
            List<Object> values = rows.next();
            for (int column = 0; column < values.size(); column++) {
                fill(cell(row, column, style.apply(column)), values.get(column));
            }
        }
        return at;
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case null -> nothing(cell);
            case Number number -> cell.setCellValue(number.doubleValue());
            case Instant at -> cell.setCellValue(at.atZone(table.zone()).toLocalDateTime());
            default -> texts.put(cell, value.toString());
        }
    }

    private void nothing(Cell cell) {
        if (table.columns().get(cell.getColumnIndex()).isNumeric()) {
            cell.setCellValue(CellText.NOTHING);
        } else {
            cell.setBlank();
        }
    }

    private static Cell cell(Row row, int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }
}
