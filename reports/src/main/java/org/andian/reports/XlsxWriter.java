package org.andian.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * An Excel workbook with one sheet: title, note, merged multi-level header, frozen panes, typed numbers and times.
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
            body(table, sheet, styles, next);
            page(sheet, next);
            workbook.write(out);
        }
    }

    private static int heading(Table table, Sheet sheet, Styles styles) {
        cell(sheet.createRow(0), 0, styles.title()).setCellValue(table.title());
        cell(sheet.createRow(1), 0, styles.note()).setCellValue(table.note());
        return 2;
    }

    private static int header(Table table, Sheet sheet, Styles styles, int first) {
        int levels = table.headerLevels();
        for (int level = 0; level < levels; level++) {
            Row row = sheet.createRow(first + level);
            for (int column = 0; column < table.columns().size(); column++) {
                cell(row, column, styles.header()).setCellValue(table.heading(column, level));
            }
        }
        HeaderMerges.of(table).forEach(range -> sheet.addMergedRegion(
                new CellRangeAddress(first + range.firstLevel(), first + range.lastLevel(), range.firstColumn(), range.lastColumn())));
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.setColumnWidth(column, styles.width(table.columns().get(column)));
        }
        return first + levels;
    }

    private static void body(Table table, Sheet sheet, Styles styles, int first) {
        int at = first;
        for (Iterator<List<Object>> rows = table.rows().get(); rows.hasNext(); at++) {
            Row row = sheet.createRow(at);
            List<Object> values = rows.next();
            for (int column = 0; column < values.size(); column++) {
                fill(cell(row, column, styles.body(column)), values.get(column), table.zone());
            }
        }
    }

    private static void fill(Cell cell, Object value, ZoneId zone) {
        switch (value) {
            case null -> cell.setBlank();
            case Number number -> cell.setCellValue(number.doubleValue());
            case Instant at -> cell.setCellValue(at.atZone(zone).toLocalDateTime());
            default -> cell.setCellValue(shorten(value.toString()));
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
