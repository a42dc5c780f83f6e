package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Printed tables as another reader sees them. */
class PdfPageTest {

    @TempDir private Path folder;

    @Test
    void headingsFootRowsBarsAndPlacesToSignArePrinted() throws IOException {
        PdfWriter writer =
                new PdfWriter(new Signatures(List.of("制表：", "审核：", "签发：", "日期："), "（盖章）"));
        String text = read(Sample.TABLE, writer).text();
        for (String part :
                List.of(
                        "安全监督统计表",
                        "市安委办 2026-11-25",
                        "设备数 (台)",
                        "整改率",
                        "蒲津县 318 — 0",
                        "合计 3,570 66.7% 19",
                        "各县区整改率",
                        "河东区 53.8%",
                        "制表： 审核： 签发： 日期：",
                        "（盖章）",
                        "—1—")) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
    }

    /**
     * A reader looks glyphs up by the numbers of the font's own character set: a font that counts
     * otherwise prints white.
     */
    @Test
    void chineseIsVisible() throws IOException {
        Poppler pdf =
                read(
                        new Table(
                                "安全监督统计表",
                                "",
                                Sample.CHINA,
                                List.of(Column.text("县区")),
                                List.<List<Object>>of()::iterator),
                        new PdfWriter());
        assertTrue(Poppler.ink(pdf.page(1), 150, 40, 300, 34) > 500);
        assertEquals(
                List.of(new Poppler.FontLine("NotoSansCJKsc-Regular-Identity-H", true)),
                pdf.fonts());
    }

    @Test
    void aWriterStopsWhenItsFileIsNoLongerWanted() {
        for (Format format : Format.values()) {
            Progress impatient =
                    rows -> {
                        if (rows >= 700) {
                            throw new WritingStopped("no longer wanted");
                        }
                    };
            WritingStopped stopped =
                    assertThrows(
                            WritingStopped.class,
                            () ->
                                    format.writer()
                                            .write(
                                                    Sample.ofRows(5_000),
                                                    OutputStream.nullOutputStream(),
                                                    impatient),
                            format.name());
            assertEquals("no longer wanted", stopped.getMessage());
        }
    }

    @Test
    void aWriterTellsItsRows() throws IOException {
        for (Format format : Format.values()) {
            long[] most = new long[1];
            format.writer()
                    .write(
                            Sample.ofRows(250),
                            OutputStream.nullOutputStream(),
                            rows -> most[0] = Math.max(most[0], rows));
            assertEquals(250, most[0], format.name());
        }
    }

    /** 11 groups of 3 columns: cut behind the sixth group. */
    @Test
    void aTableWiderThanPaperGoesOnOverMorePages() throws IOException {
        List<Column> columns = new ArrayList<>(List.of(Column.text("县区")));
        IntStream.range(0, 33)
                .forEach(at -> columns.add(Column.number("数" + at, "", 0).under("行业" + at / 3)));
        List<Object> cells = new ArrayList<>(List.of("河东区"));
        IntStream.range(0, 33).forEach(at -> cells.add(100 + at));
        List<Object> total = new ArrayList<>(List.of("合计"));
        IntStream.range(0, 33).forEach(at -> total.add(200 + at));
        Table wide =
                new Table("统计表", "", Sample.CHINA, columns, List.of(cells)::iterator)
                        .withTotals(List.of(total))
                        .withChart(new Chart("各县区", 0, 33, 10));
        Poppler pdf = read(wide, new PdfWriter(new Signatures(List.of("制表："), "（盖章）")));
        String text = pdf.text();
        assertEquals(2, pdf.pages());
        for (String part :
                List.of(
                        "统计表 (1/2)",
                        "河东区" + numbers(100, 118),
                        "合计" + numbers(200, 218),
                        "—1—",
                        "统计表 (2/2)",
                        "河东区" + numbers(118, 133),
                        "合计" + numbers(218, 233),
                        "各县区",
                        "制表：",
                        "—2—")) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
        assertTrue(
                text.indexOf("各县区") > text.indexOf("(2/2)")
                        && text.indexOf("制表：") > text.indexOf("(2/2)"),
                text);
    }

    private static String numbers(int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(number -> " " + number)
                .collect(Collectors.joining());
    }

    private Poppler read(Table table, TableWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(table, out);
        return new Poppler(folder, out.toByteArray());
    }
}
