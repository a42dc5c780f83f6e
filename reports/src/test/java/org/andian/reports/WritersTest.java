package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

class WritersTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant RAISED = Instant.parse("2026-11-22T06:02:11Z");

    @TempDir private Path folder;

    private final List<List<Object>> rows =
            List.of(
                    List.of("绛州木作家具厂", RAISED, 612.25, 4.0),
                    Arrays.asList("=HYPERLINK(\"x\")", RAISED, null, 0));
    private final Table table =
            new Table(
                    "报警",
                    "市安委办 2026-11-22",
                    CHINA,
                    List.of(
                            Column.text("单位"),
                            Column.time("时间"),
                            new Column(List.of("剩余电流", "峰值"), Column.Type.NUMBER, "mA", 1),
                            new Column(List.of("剩余电流", "次数"), Column.Type.NUMBER, "", 0)),
                    rows::iterator);

    @Test
    void csvIsQuotedAndNeverAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvWriter().write(table, out);
        assertEquals(
                """
                \uFEFF单位,时间,剩余电流 / 峰值 (mA),剩余电流 / 次数\r
                绛州木作家具厂,2026-11-22 14:02:11,612.25,4\r
                "'=HYPERLINK(""x"")",2026-11-22 14:02:11,,0\r
                \r
                报警\r
                市安委办 2026-11-22\r
                """,
                out.toString(StandardCharsets.UTF_8));
    }

    /** A mean may have no end; a column that shows more than four decimals keeps them. */
    @Test
    void csvEndsANumberAfterTheFourthDecimal() throws IOException {
        List<List<Object>> numbers =
                List.of(
                        List.of(77.93725490196078, 111.0123456),
                        List.of(0.00005, 1000.0),
                        List.of(-2.5, 0.0));
        Table figures =
                new Table(
                        "平均",
                        "",
                        CHINA,
                        List.of(Column.number("分钟", "", 1), Column.number("经度", "", 6)),
                        numbers::iterator);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvWriter().write(figures, out);
        assertEquals(
                "\uFEFF分钟,经度\r\n77.9373,111.012346\r\n0.0001,1000\r\n-2.5,0\r\n\r\n平均\r\n",
                out.toString(StandardCharsets.UTF_8));
    }

    /** What a device sent as its text; behind it a formula would stand at the front. */
    @Test
    void csvLeavesOutWhatHasNoShape() throws IOException {
        List<List<Object>> texts =
                List.of(
                        List.of("a\u0000b\u001b[31m\u000bc"),
                        List.of("\u202e\u0000=1+1"),
                        List.of("x\ufffe\uffffy\ud800z"),
                        List.of("一\n二"));
        Table events = new Table("事件", "", CHINA, List.of(Column.text("说明")), texts::iterator);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvWriter().write(events, out);
        assertEquals(
                "\uFEFF说明\r\nab[31mc\r\n'=1+1\r\nxyz\r\n\"一\n二\"\r\n\r\n事件\r\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void excelKeepsTypesAndMergesTheHeader() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(table)))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertEquals(
                    """
                    报警
                    市安委办 2026-11-22
                    单位|时间|剩余电流|剩余电流
                    单位|时间|峰值 (mA)|次数
                    绛州木作家具厂|2026-11-22 14:02:11|612.3|4
                    =HYPERLINK("x")|2026-11-22 14:02:11|—|0
                    """,
                    text(sheet));
            assertEquals(CellType.STRING, sheet.getRow(5).getCell(0).getCellType());
            assertEquals(612.25, sheet.getRow(4).getCell(2).getNumericCellValue());
            assertEquals(
                    List.of("A1:D1", "A2:D2", "A3:A4", "B3:B4", "C3:D3"),
                    sheet.getMergedRegions().stream()
                            .map(Object::toString)
                            .map(s -> s.replaceAll(".*\\[|\\]", ""))
                            .sorted()
                            .toList());
            assertEquals(4, sheet.getPaneInformation().getHorizontalSplitPosition());
        }
    }

    @Test
    void excelStreamsManyRows() throws IOException {
        Table large =
                new Table(
                        "t",
                        "",
                        CHINA,
                        List.of(Column.number("n", "", 0)),
                        () ->
                                IntStream.range(0, 50_000)
                                        .<List<Object>>mapToObj(i -> List.of(i))
                                        .iterator());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(large)))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertEquals(
                    49_999, sheet.getRow(sheet.getLastRowNum()).getCell(0).getNumericCellValue());
            assertTrue(sheet.getFooter().getCenter().contains("&P"));
        }
    }

    @Test
    void everyWriterShowsRatiosAndFootRows() throws IOException {
        List<List<Object>> counted = List.of(List.of("绛州区", 0.97249), Arrays.asList("蒲津县", null));
        Table rates =
                new Table(
                                "整改",
                                "",
                                CHINA,
                                List.of(Column.text("县区"), Column.percent("率", 1).under("整改")),
                                counted::iterator)
                        .withTotals(List.of(List.of("合计", 0.5)));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        new CsvWriter().write(rates, csv);
        assertEquals(
                "\uFEFF县区,整改 / 率\r\n绛州区,97.2%\r\n蒲津县,\r\n合计,50.0%\r\n\r\n整改\r\n",
                csv.toString(StandardCharsets.UTF_8));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(rates)))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertEquals("整改\n\n县区|整改\n县区|率\n绛州区|97.2%\n蒲津县|—\n合计|50.0%\n", text(sheet));
            assertEquals(0.97249, sheet.getRow(4).getCell(1).getNumericCellValue());
            assertTrue(
                    workbook.getFontAt(sheet.getRow(6).getCell(1).getCellStyle().getFontIndex())
                            .getBold());
        }
    }

    /** What a stranger may name a premises so that a spreadsheet runs it. */
    @Test
    void textsThatBeginLikeFormulasStayTexts() throws IOException {
        List<String> texts =
                List.of(
                        "=1+1",
                        "+1",
                        "-1",
                        "@SUM(A1)",
                        "\t=1",
                        "\r=1",
                        "\n=1",
                        "＝1+1",
                        "＋1",
                        "－1",
                        "＠SUM(A1)",
                        "=cmd|' /C calc'!A0");
        List<List<Object>> dangerous = texts.stream().map(text -> List.<Object>of(text)).toList();
        Table names =
                new Table("=标题", "+注", CHINA, List.of(Column.text("@名称")), dangerous::iterator)
                        .withTotals(List.of(List.of("-合计")))
                        .withExplanations(List.of("=口径"));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        new CsvWriter().write(names, csv);
        String file = csv.toString(StandardCharsets.UTF_8).substring(1);
        for (String text : texts) {
            assertTrue(file.contains("'" + text), text);
        }
        for (String text : List.of("=标题", "+注", "@名称", "-合计", "=口径")) {
            assertTrue(file.contains("\r\n'" + text) || file.startsWith("'" + text), text);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(names)))) {
            List<String> read = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                row.forEach(
                        cell -> {
                            assertEquals(CellType.STRING, cell.getCellType(), cell.toString());
                            read.add(cell.getStringCellValue());
                        });
            }
            assertTrue(read.containsAll(texts), read.toString());
        }
    }

    @Test
    void everyFormCarriesNoteAndExplanations() throws IOException {
        Table explained = table.withExplanations(List.of("峰值：当日最大值。", "次数：报警次数。"));
        for (Format format : Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.writer().write(explained, out);
            String text =
                    switch (format) {
                        case CSV, JSON -> out.toString(StandardCharsets.UTF_8);
                        case PDF -> new Poppler(folder, out.toByteArray()).text();
                        case XLSX -> {
                            try (XSSFWorkbook workbook =
                                    new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                                yield text(workbook.getSheetAt(0));
                            }
                        }
                    };
            for (String part : List.of("市安委办 2026-11-22", "峰值：当日最大值。", "次数：报警次数。")) {
                assertTrue(text.contains(part), format + ": " + part + " is missing in " + text);
            }
        }
    }

    private static byte[] xlsx(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxWriter().write(table, out);
        return out.toByteArray();
    }

    private static String text(Sheet sheet) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        sheet.forEach(
                row -> {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
                    text.append(String.join("|", cells)).append('\n');
                });
        return text.toString();
    }
}
