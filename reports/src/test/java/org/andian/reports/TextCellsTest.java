package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A text is read back as it was, and editing its cell makes no formula of it. */
class TextCellsTest {

    private static final int LONGEST = 32_767;

    private static final List<String> FORMULAS =
            List.of("=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－1", "＠A1");

    private static final List<String> TEXTS =
            List.of("甲", "1=1", "'=1", " =1", "_x0041_", "=_x000d_", "__x0041__", "_x41_", "a\nb");

    @Test
    void whatLooksLikeAFormulaBearsTheSignOfAText() throws IOException {
        List<List<Object>> rows = FORMULAS.stream().map(text -> List.<Object>of(text, 1)).toList();
        Table table = table("@名", "=标题", "+注", rows);
        try (XSSFWorkbook workbook = read(table)) {
            List<String> unmarked = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    boolean marked = cell.getCellStyle().getQuotePrefixed();
                    if (marked != (cell.getCellType() == CellType.STRING)) {
                        unmarked.add(cell.getAddress() + " " + cell);
                    }
                }
            }
            assertEquals(List.of(), unmarked);
        }
    }

    /** Nobody wants an apostrophe before each word that is edited. */
    @Test
    void allOtherTextsDoNot() throws IOException {
        try (XSSFWorkbook workbook = read(table("标题", "注", List.of(List.of("1=1", 1))))) {
            IntStream.range(0, workbook.getNumCellStyles())
                    .mapToObj(workbook::getCellStyleAt)
                    .forEach(style -> assertTrue(!style.getQuotePrefixed()));
        }
    }

    @Test
    void everyTextIsReadBack() throws IOException {
        List<String> texts = new ArrayList<>(FORMULAS);
        texts.addAll(TEXTS);
        List<List<Object>> rows = texts.stream().map(text -> List.<Object>of(text, 1)).toList();
        try (XSSFWorkbook workbook = read(table("_x0041_", "=_x0041_", rows))) {
            assertEquals("_x0041_", text(workbook, 0));
            assertEquals("=_x0041_", text(workbook, 1));
            for (int i = 0; i < texts.size(); i++) {
                assertEquals(texts.get(i), text(workbook, 3 + i));
            }
        }
    }

    @Test
    void oneMoreStyleServesAllRows() throws IOException {
        List<List<Object>> plain = List.of(List.of("甲", 1));
        List<List<Object>> many =
                IntStream.range(0, 1000).mapToObj(i -> List.<Object>of("=" + i, i)).toList();
        try (XSSFWorkbook one = read(table("t", "", plain));
                XSSFWorkbook other = read(table("t", "", many))) {
            assertEquals(one.getNumCellStyles() + 1, other.getNumCellStyles());
            CellStyle style = one.getSheetAt(0).getRow(3).getCell(0).getCellStyle();
            CellStyle quoted = other.getSheetAt(0).getRow(3).getCell(0).getCellStyle();
            assertEquals(style.getDataFormatString(), quoted.getDataFormatString());
            assertEquals(style.getBorderTop(), quoted.getBorderTop());
            assertEquals(style.getFontIndex(), quoted.getFontIndex());
        }
    }

    @Test
    void aTextTooLongForACellIsCutBetweenCharacters() throws IOException {
        String text = "x".repeat(LONGEST - 1) + "𠮷";
        try (XSSFWorkbook workbook = read(table("t", "", List.of(List.of(text, 1))))) {
            assertEquals("x".repeat(LONGEST - 1), text(workbook, 3));
        }
    }

    private static Table table(String title, String note, List<List<Object>> rows) {
        return table("名", title, note, rows);
    }

    private static Table table(String heading, String title, String note, List<List<Object>> rows) {
        return new Table(
                title,
                note,
                Sample.CHINA,
                List.of(Column.text(heading), Column.number(heading, "", 0)),
                rows::iterator);
    }

    private static XSSFWorkbook read(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxWriter().write(table, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String text(XSSFWorkbook workbook, int row) {
        return workbook.getSheetAt(0).getRow(row).getCell(0).getStringCellValue();
    }
}
