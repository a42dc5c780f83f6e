package org.andian.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * An Excel workbook with one sheet: title, note, merged multi-level header, frozen panes, typed numbers and times, foot rows in bold.
 * Keeps only a window of rows in memory; text stays text and is never taken for a formula.
 */
public final class XlsxWriter {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_TEXT = 32_767;

    public void write(Table table, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            Styles styles = new Styles(workbook, table);
            Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(table.title()));
            int next = heading(table, sheet, styles);
            next = header(table, sheet, styles, next);
            sheet.createFreezePane(1, next);
            page(sheet, next);
            next = rows(table, sheet, styles::body, next, table.rows().get());
            rows(table, sheet, styles::total, next, table.totals().iterator());
            workbook.write(out);
        }
    }

    private static int heading(Table table, Sheet sheet, Styles styles) {
        cell(sheet.createRow(0), 0, styles.title()).setCellValue(table.title());
        cell(sheet.createRow(1), 0, styles.note()).setCellValue(table.note());
        return 2;
    }

    /** Every cell under a merged one holds its text too: whoever reads the file by program finds each column's whole path. */
    private static int header(Table table, Sheet sheet, Styles styles, int first) {
        List<Row> levels = IntStream.range(0, table.headerLevels()).mapToObj(level -> sheet.createRow(first + level)).toList();
        for (HeaderCell head : table.header().stream().flatMap(List::stream).toList()) {
            CellRangeAddress range = new CellRangeAddress(
                    first + head.level(), first + head.level() + head.levels() - 1, head.column(), head.column() + head.columns() - 1);
            range.forEach(at -> cell(levels.get(at.getRow() - first), at.getColumn(), styles.header()).setCellValue(head.text()));
            if (head.isMerged()) {
                sheet.addMergedRegion(range);
            }
        }
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.setColumnWidth(column, styles.width(table.columns().get(column)));
        }
        return first + levels.size();
    }

    private static int rows(Table table, Sheet sheet, IntFunction<CellStyle> styles, int first, Iterator<List<Object>> rows) {
        int at = first;
        for (; rows.hasNext(); at++) {
            Row row = sheet.createRow(at);
            List<Object> values = rows.next();
            for (int column = 0; column < values.size(); column++) {
                fill(table, cell(row, column, styles.apply(column)), values.get(column));
            }
        }
        return at;
    }

    private static void fill(Table table, Cell cell, Object value) {
        switch (value) {
            case null -> nothing(table.columns().get(cell.getColumnIndex()), cell);
            case Number number -> cell.setCellValue(number.doubleValue());
            case Instant at -> cell.setCellValue(at.atZone(table.zone()).toLocalDateTime());
            default -> cell.setCellValue(shorten(value.toString()));
        }
    }

    private static void nothing(Column column, Cell cell) {
        if (column.isNumeric()) {
            cell.setCellValue(CellText.NOTHING);
        } else {
            cell.setBlank();
        }
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static Cell cell(Row row, int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private static void page(Sheet sheet, int headerEnd) {
        sheet.setRepeatingRows(new CellRangeAddress(2, headerEnd - 1, -1, -1));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("— &P —");
    }
}
