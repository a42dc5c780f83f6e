package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of a printed table are as wide as what stands in them. */
class PageShapeTest {

    private static final Instant HEARD = Instant.parse("2026-11-29T04:08:36Z");
    private static final String TYPE = "Combined electrical fire monitoring detector";
    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("Number"),
                    Column.text("Premises"),
                    Column.text("Code"),
                    Column.text("Position"),
                    Column.text("District"),
                    Column.text("Type"),
                    Column.number("Circuits", "", 0),
                    Column.time("Registered"),
                    Column.time("Last heard"),
                    Column.text("State"));
    private static final List<Object> DEVICE =
            List.of(
                    "DEMO-YC-0001",
                    "永济购物中心有限责任公司",
                    "YC-0001",
                    "一层配电间",
                    "永济市",
                    TYPE,
                    4,
                    HEARD,
                    HEARD,
                    "Online");

    @TempDir private Path folder;

    @Test
    void aLongTextTakesTheRoomThatShortOnesLeave() throws IOException {
        Table table = table(252);
        PageShape shape = shape(table);
        assertTrue(shape.width(5, 1) > 2 * shape.width(9, 1), widths(shape, 10));
        assertTrue(shape.width(1, 1) > shape.width(4, 1) + 20, widths(shape, 10));
        assertEquals(762, shape.left(10));
        int pages = new Poppler(folder, pdf(table)).pages();
        assertTrue(pages <= 16, pages + " pages");
    }

    /** Read back as words, each of one piece. */
    @Test
    void neitherAFigureNorANumberIsBroken() throws IOException {
        String text = new Poppler(folder, pdf(table(30))).text();
        assertEquals(30, text.split("DEMO-YC-0001", -1).length - 1, text);
        assertEquals(30, text.split("(?<!-)YC-0001", -1).length - 1, text);
        assertEquals(60, text.split("2026-11-29", -1).length - 1, text);
    }

    @Test
    void fewShortColumnsStandUprightInFullLetters() {
        Table table =
                new Table(
                        "t",
                        "",
                        Sample.CHINA,
                        List.of(Column.text("县区"), Column.number("数", "台", 0)),
                        List.<List<Object>>of(List.of("河东区", 1204))::iterator);
        PageShape shape = shape(table);
        assertEquals(515, shape.width());
        assertEquals(9f, shape.letters());
        assertEquals(515, shape.left(2));
    }

    /** Its foot row is the largest. */
    @Test
    void everyFigureOfAStatisticStandsInOneLine() throws IOException {
        List<Column> columns =
                IntStream.range(0, PdfWriter.MOST_COLUMNS)
                        .mapToObj(
                                at -> at == 0 ? Column.text("区县") : Column.number("报警单位数量", "家", 0))
                        .toList();
        Object[] row = new Object[columns.size()];
        Object[] total = new Object[columns.size()];
        Arrays.setAll(row, at -> at == 0 ? "运城经济技术开发区" : at);
        Arrays.setAll(total, at -> at == 0 ? "合计" : 12_000 + at);
        Table table =
                new Table("t", "", Sample.CHINA, columns, List.of(Arrays.asList(row))::iterator)
                        .withTotals(List.of(Arrays.asList(total)));
        String text = new Poppler(folder, pdf(table)).text();
        IntStream.range(1, columns.size())
                .mapToObj(at -> "12,0" + (at < 10 ? "0" : "") + at)
                .forEach(figure -> assertTrue(text.contains(figure), figure + ": " + text));
    }

    /** A row behind those that were looked at. */
    @Test
    void aLongRowMuchLaterIsStillWhole() throws IOException {
        Table table =
                new Table(
                        "t",
                        "",
                        Sample.CHINA,
                        List.of(Column.text("名"), Column.number("数", "", 0)),
                        () ->
                                IntStream.range(0, ReadAhead.MOST + 2)
                                        .<List<Object>>mapToObj(
                                                at ->
                                                        at > ReadAhead.MOST
                                                                ? List.of("最后" + TYPE, 999_999)
                                                                : List.of("甲", 1))
                                        .iterator());
        String text = new Poppler(folder, pdf(table)).text();
        assertTrue(text.contains("999,999"), text);
        assertTrue(text.contains("最后"), text);
        assertEquals(ReadAhead.MOST + 1, text.split("甲", -1).length - 1);
    }

    private static Table table(int rows) {
        return new Table(
                "Devices",
                "",
                Sample.CHINA,
                COLUMNS,
                () -> IntStream.range(0, rows).mapToObj(at -> DEVICE).iterator());
    }

    private static PageShape shape(Table table) {
        return new PageShape(new ColumnNeeds(table, new ReadAhead(table.rows().get()).first()));
    }

    private static String widths(PageShape shape, int columns) {
        return IntStream.range(0, columns).mapToObj(at -> shape.width(at, 1)).toList().toString();
    }

    private static byte[] pdf(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(table, out);
        return out.toByteArray();
    }
}
