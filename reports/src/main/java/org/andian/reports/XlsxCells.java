package org.andian.reports;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Fills the cells of a sheet from the top down, as a streamed sheet wants it. */
final class XlsxCells {

    private static final int LONGEST_TEXT = 32_767;

    private final Table table;
    private final Sheet sheet;
    private final Styles styles;

    XlsxCells(Table table, Sheet sheet) {
        this.table = table;
        this.sheet = sheet;
        styles = new Styles(sheet.getWorkbook(), table);
    }

    void heading(String title, String note) {
        cell(sheet.createRow(0), 0, styles.title()).setCellValue(title);
        cell(sheet.createRow(1), 0, styles.note()).setCellValue(note);
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
                            cell(levels.get(at.getRow() - first), at.getColumn(), styles.header())
                                    .setCellValue(head.text()));
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
            default -> cell.setCellValue(shorten(value.toString()));
        }
    }

    private void nothing(Cell cell) {
        if (table.columns().get(cell.getColumnIndex()).isNumeric()) {
            cell.setCellValue(CellText.NOTHING);
        } else {
            cell.setBlank();
        }
    }

    /**
     * Excel takes no longer cell, and POI throws; whoever needs such a text in full has the CSV.
     */
    private static String shorten(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static Cell cell(Row row, int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }
}
