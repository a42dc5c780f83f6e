package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Several tables in one file: a workbook of sheets, a print, a bound report. */
class SeveralTablesTest {

    private static final List<List<Object>> MONTHS =
            List.of(
                    List.of("2026-01", 3),
                    List.of("2026-02", 12),
                    Arrays.asList("2026-03", null),
                    List.of("2026-04", 7));

    private static final Table SERIES =
            new Table(
                            "逐月情况",
                            "市安委办",
                            Sample.CHINA,
                            List.of(Column.text("统计期"), Column.number("报警数", "起", 0)),
                            MONTHS::iterator)
                    .withTotals(List.of(List.of("全期", 22)))
                    .withChart(new Chart("报警数 (起)", 0, 1, 60, Chart.Kind.LINE));

    @TempDir private Path folder;

    @Test
    void eachTableHasASheetUnderANameOfItsOwn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String longName = "很长的名称".repeat(8);
        new XlsxWriter(signatures())
                .write(
                        List.of(
                                new NamedTable("商场", Sample.TABLE),
                                new NamedTable("商场", Sample.TABLE),
                                new NamedTable("a/b", SERIES),
                                new NamedTable(longName, SERIES),
                                new NamedTable(longName, SERIES)),
                        out,
                        Progress.UNHEARD);
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<String> names =
                    IntStream.range(0, workbook.getNumberOfSheets())
                            .mapToObj(workbook::getSheetName)
                            .toList();
            assertEquals(
                    List.of(
                            "商场",
                            "商场 (2)",
                            "a b",
                            longName.substring(0, 31),
                            longName.substring(0, 27) + " (2)"),
                    names);
            assertEquals("逐月情况", workbook.getSheetAt(2).getRow(0).getCell(0).getStringCellValue());
            assertEquals(1, workbook.getSheetAt(2).getDrawingPatriarch().getCharts().size());
            int last = workbook.getSheetAt(2).getLastRowNum();
            assertEquals(
                    "单位负责人：王    审核人：______________",
                    workbook.getSheetAt(2).getRow(last - 1).getCell(0).getStringCellValue());
        }
    }

    @Test
    void namesAndLinesToWriteOnArePrintedBehindTheLast() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter(signatures())
                .write(
                        List.of(new NamedTable("x", Sample.TABLE), new NamedTable("y", SERIES)),
                        out,
                        Progress.UNHEARD);
        Poppler pdf = new Poppler(folder, out.toByteArray());
        assertEquals(2, pdf.pages());
        String text = pdf.text();
        for (String part :
                List.of("绛州区", "2026-02 12", "报警数 (起)", "单位负责人：", "王", "审核人：", "（盖章）", "—2—")) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
    }

    @Test
    void aBookHasACoverAndItsContentsTellThePages() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Book book =
                new Book(
                        "用电安全统计报告",
                        "2026-01-01 至 2026-04-30",
                        "市安全生产委员会办公室",
                        "2026 年 5 月 1 日",
                        new Book.Contents("目录", "章次", "名称", "页码"),
                        List.of(
                                new NamedTable("分县区情况", Sample.TABLE),
                                new NamedTable("逐月情况", SERIES)));
        new BookWriter().write(book, out, Progress.UNHEARD);
        Poppler pdf = new Poppler(folder, out.toByteArray());
        assertEquals(4, pdf.pages());
        String text = pdf.text();
        for (String part :
                List.of("用电安全统计报告", "市安全生产委员会办公室", "1 分县区情况 3", "2 逐月情况 4", "—2—", "—4—")) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
    }

    private static Signatures signatures() {
        return new Signatures(List.of("单位负责人：", "审核人："), List.of("王", ""), "（盖章）");
    }
}
