package org.andian.reports.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.reports.entry.UnusableWorkbook.Reason;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Workbooks as people and programs make them, and some that are made to harm. */
class EntryReaderTest {

    private static final int MOST_ROWS = 100;

    @TempDir private Path folder;

    @Test
    void numbersAreWrittenOut() throws Exception {
        assertRead(
                """
                1 0=TEXT:phone 1=TEXT:place 2=TEXT:count
                2 0=NUMBER:13900000002 1=NUMBER:35.02 2=NUMBER:-7
                3 0=CUT:140802199001011000 1=NUMBER:0.00000012 2=NUMBER:1000000\
                """,
                sheet -> {
                    fill(sheet, 0, "phone", "place", "count");
                    fill(sheet, 1, 13_900_000_002d, 35.02, -7d);
                    fill(sheet, 2, 140_802_199_001_011_000d, 1.2e-7, 1e6);
                });
    }

    @Test
    void datesFormulasErrorsAndTruth() throws Exception {
        assertRead(
                """
                1 0=TEXT:a 1=TEXT:b 2=TEXT:c 3=TEXT:d
                2 0=DATE:2026-11-25 1=FORMULA:=A1&"x" 2=ERROR:#N/A 3=TEXT:TRUE\
                """,
                sheet -> {
                    fill(sheet, 0, "a", "b", "c", "d");
                    Row row = sheet.createRow(1);
                    CellStyle date = sheet.getWorkbook().createCellStyle();
                    date.setDataFormat(
                            sheet.getWorkbook().createDataFormat().getFormat("yyyy-mm-dd"));
                    Cell day = row.createCell(0);
                    day.setCellStyle(date);
                    day.setCellValue(LocalDate.of(2026, 11, 25));
                    row.createCell(1).setCellFormula("A1&\"x\"");
                    row.createCell(2).setCellErrorValue((byte) 0x2A);
                    row.createCell(3).setCellValue(true);
                });
    }

    @Test
    void blankRowsAreLeftOutAndHiddenOnesAreSaid() throws Exception {
        assertRead(
                """
                1 0=TEXT:a
                5 0=TEXT:b hidden
                9 0=TEXT:c\
                """,
                sheet -> {
                    fill(sheet, 0, "a");
                    fill(sheet, 2, "", "   ");
                    fill(sheet, 4, "b");
                    sheet.getRow(4).setZeroHeight(true);
                    fill(sheet, 8, "c");
                });
    }

    @Test
    void whatAMergedCellCoversHasNoEntry() throws Exception {
        assertRead(
                """
                1 0=TEXT:title 1=MERGED:title
                2 0=TEXT:a 1=TEXT:b
                3 0=TEXT:1 1=TEXT:x
                4 0=TEXT:2 1=MERGED:x\
                """,
                sheet -> {
                    fill(sheet, 0, "title");
                    fill(sheet, 1, "a", "b");
                    fill(sheet, 2, "1", "x");
                    fill(sheet, 3, "2");
                    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
                    sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
                });
    }

    @Test
    void textOfAStreamedWorkbookStandsInTheCells() throws Exception {
        Path file = folder.resolve("streamed.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            fill(workbook.createSheet("First"), 0, "单位", " 𠮷野家 ");
            workbook.createSheet("Second").createRow(0).createCell(0).setCellValue("not read");
            save(workbook, file);
        }
        assertEquals(
                "First: 1 0=TEXT:单位 1=TEXT: 𠮷野家 ", text(new EntryReader().read(file, MOST_ROWS)));
    }

    /**
     * A program that changes such a cell may leave both texts in it; the cell's type says which one
     * counts.
     */
    @Test
    void textInTheCellIsNotMixedWithAValueBesideIt() throws Exception {
        Path file =
                repacked(
                        made(sheet -> fill(sheet, 0, "x")),
                        Map.of(
                                "xl/worksheets/sheet1.xml",
                                """
                                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                                <row r="1"><c r="A1" t="inlineStr"><is><t>there</t></is><v>beside</v></c>\
                                <c r="B1"><is><t>beside</t></is><v>7</v></c></row>
                                </sheetData></worksheet>\
                                """));
        assertEquals("S: 1 0=TEXT:there 1=NUMBER:7", text(new EntryReader().read(file, MOST_ROWS)));
    }

    @Test
    void daysOf1904() throws Exception {
        Path file = folder.resolve("old-macintosh.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            Cell cell = workbook.createSheet("S").createRow(0).createCell(0);
            cell.setCellStyle(date);
            cell.setCellValue(1d);
            save(workbook, file);
        }
        assertEquals("S: 1 0=DATE:1904-01-02", text(new EntryReader().read(file, MOST_ROWS)));
    }

    @Test
    void moreRowsThanAllowed() throws Exception {
        assertRefused(
                Reason.TOO_MANY_ROWS,
                made(
                        sheet -> {
                            for (int i = 0; i <= MOST_ROWS; i++) {
                                fill(sheet, i, "x");
                            }
                        }));
    }

    @Test
    void aMillionRowsAreNotReadToTheEnd() throws Exception {
        Path file = folder.resolve("million.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(10)) {
            Sheet sheet = workbook.createSheet("S");
            for (int i = 0; i < 1_000_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(1);
            }
            save(workbook, file);
        }
        assertTrue(Files.size(file) < 10_000_000, "small enough to be sent");
        assertRefused(Reason.TOO_MANY_ROWS, file);
    }

    @Test
    void aBombIsWeighedAndNotUnpacked() throws Exception {
        Path file =
                repacked(
                        made(sheet -> fill(sheet, 0, "x")),
                        Map.of(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet>" + " ".repeat(70_000_000) + "</worksheet>"));
        assertTrue(Files.size(file) < 1_000_000, "small enough to be sent");
        assertRefused(Reason.TOO_LARGE, file);
    }

    @Test
    void countsThatLieAreNotBelieved() throws Exception {
        Path file =
                repacked(
                        made(sheet -> fill(sheet, 0, "x")),
                        Map.of(
                                "xl/sharedStrings.xml",
                                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                                    + " count=\"2000000000\""
                                    + " uniqueCount=\"2000000000\"><si><t>y</t></si></sst>"));
        assertEquals("S: 1 0=TEXT:y", text(new EntryReader().read(file, MOST_ROWS)));
    }

    @Test
    void entitiesAreNotFollowed() throws Exception {
        Path file =
                repacked(
                        made(sheet -> fill(sheet, 0, "x")),
                        Map.of(
                                "xl/worksheets/sheet1.xml",
                                """
                                <!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                                <sheetData>\
                                <row r="1"><c t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>\
                                """));
        assertRefused(Reason.BROKEN, file);
    }

    @Test
    void whatIsNoWorkbook() throws Exception {
        Path old = folder.resolve("old.xlsx");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            fill(workbook.createSheet("S"), 0, "x");
            save(workbook, old);
        }
        assertRefused(Reason.OLD_OR_LOCKED, old);
        assertRefused(
                Reason.NOT_EXCEL,
                Files.writeString(folder.resolve("list.xlsx"), "code,name\n1,x\n"));
        assertRefused(Reason.NOT_EXCEL, Files.createFile(folder.resolve("empty.xlsx")));
        assertRefused(
                Reason.NOT_EXCEL, zip(folder.resolve("other.xlsx"), Map.of("readme.txt", "x")));
        Path whole = made(sheet -> fill(sheet, 0, "x"));
        byte[] bytes = Files.readAllBytes(whole);
        assertRefused(
                Reason.BROKEN,
                Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(bytes, bytes.length / 2)));
        assertRefused(
                Reason.BROKEN,
                repacked(
                        whole,
                        Map.of(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet><sheetData><row r=\"1\"><c")));
    }

    private void assertRead(String expected, Consumer<Sheet> content) throws Exception {
        assertEquals("S: " + expected, text(new EntryReader().read(made(content), MOST_ROWS)));
    }

    private static void assertRefused(Reason reason, Path file) {
        assertEquals(
                reason,
                assertThrows(
                                UnusableWorkbook.class,
                                () -> new EntryReader().read(file, MOST_ROWS),
                                file.toString())
                        .reason(),
                file.toString());
    }

    private Path made(Consumer<Sheet> content) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            content.accept(workbook.createSheet("S"));
            save(workbook, file);
        }
        return file;
    }

    private Path repacked(Path file, Map<String, String> other) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(
                        entry.getName(),
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        parts.putAll(other);
        return zip(Files.createTempFile(folder, "repacked", ".xlsx"), parts);
    }

    private static Path zip(Path file, Map<String, String> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void save(Workbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static void fill(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double value) {
                row.createCell(i).setCellValue(value);
            } else {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }

    private static String text(EntrySheet sheet) {
        return sheet.name()
                + ": "
                + sheet.rows().stream()
                        .map(
                                row ->
                                        row.number()
                                                + " "
                                                + row.cells().entrySet().stream()
                                                        .map(
                                                                cell ->
                                                                        cell.getKey()
                                                                                + "="
                                                                                + cell.getValue()
                                                                                        .kind()
                                                                                + ":"
                                                                                + cell.getValue()
                                                                                        .text())
                                                        .collect(Collectors.joining(" "))
                                                + (row.hidden() ? " hidden" : ""))
                        .collect(Collectors.joining("\n"));
    }
}
