package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A sheet is read on paper as well as on the screen. */
class SheetPagesTest {

    @Test
    void upToADozenColumnsTakeTheWidthOfOnePage() throws IOException {
        try (XSSFWorkbook workbook = read(table(12))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            PrintSetup print = sheet.getPrintSetup();
            assertTrue(sheet.getFitToPage());
            assertEquals(
                    List.of(1, 0, true, PrintSetup.A4_PAPERSIZE),
                    List.of(
                            (int) print.getFitWidth(),
                            (int) print.getFitHeight(),
                            print.getLandscape(),
                            print.getPaperSize()));
            assertEquals(0, sheet.getColumnBreaks().length);
        }
    }

    @Test
    void moreColumnsTakeSeveralPagesWithTheHeaderAndTheFirstColumn() throws IOException {
        try (XSSFWorkbook workbook = read(table(40))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertFalse(sheet.getFitToPage());
            assertTrue(sheet.getPrintSetup().getScale() >= 65, "too small to be read");
            assertEquals("3:4", sheet.getRepeatingRows().formatAsString());
            assertEquals("A:A", sheet.getRepeatingColumns().formatAsString());
            List<Integer> breaks = new ArrayList<>();
            for (int column : sheet.getColumnBreaks()) {
                breaks.add(column);
            }
            assertEquals(List.of(9, 21, 33), breaks, "whole groups of three, a dozen at most");
        }
    }

    @Test
    void theChartStandsBesideTheTableAndOverNothing() throws IOException {
        for (int columns : List.of(2, 5, 12, 40)) {
            Table table = table(columns).withChart(new Chart("图", 0, 1, 20));
            try (XSSFWorkbook workbook = read(table)) {
                XSSFSheet sheet = workbook.getSheetAt(0);
                XSSFClientAnchor anchor =
                        (XSSFClientAnchor)
                                sheet.getDrawingPatriarch().getShapes().getFirst().getAnchor();
                assertTrue(anchor.getCol1() > columns, columns + " columns");
                assertTrue(anchor.getRow1() > 2, columns + " columns");
            }
        }
    }

    private static Table table(int columns) {
        List<Column> wide = new ArrayList<>(List.of(Column.text("县区")));
        List<Object> row = new ArrayList<>(List.of("绛州区"));
        for (int column = 1; column < columns; column++) {
            wide.add(Column.number("数" + column, "家", 0).under("组" + (column - 1) / 3));
            row.add(column);
        }
        return new Table("表", "注", Sample.CHINA, wide, List.of(row)::iterator);
    }

    private static XSSFWorkbook read(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxWriter().write(table, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
