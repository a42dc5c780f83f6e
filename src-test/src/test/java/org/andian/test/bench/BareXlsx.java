package org.andian.test.bench;

import org.andian.portal.period.Zones;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** The same cells by the library alone: no header, no borders, one style for times. */
final class BareXlsx {

    private BareXlsx() {}

    static void write(int rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            CellStyle time = workbook.createCellStyle();
            time.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
            SXSSFSheet sheet = workbook.createSheet();
            int at = 0;
            for (Iterator<List<Object>> all = PrintedRows.rows(rows); all.hasNext(); ) {
                Row row = sheet.createRow(at++);
                List<Object> values = all.next();
                for (int column = 0; column < values.size(); column++) {
                    fill(row.createCell(column), values.get(column), time);
                }
            }
            workbook.write(out);
        }
    }

    private static void fill(Cell cell, Object value, CellStyle time) {
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case Instant at -> {
                cell.setCellValue(at.atZone(Zones.CHINA).toLocalDateTime());
                cell.setCellStyle(time);
            }
            default -> cell.setCellValue(value.toString());
        }
    }
}
