package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What belongs together on paper stays together. */
class TotalsStayTest {

    @TempDir private Path folder;

    /** However many rows there are, the page of the total has a row as well. */
    @Test
    void aTotalNeverStandsAloneOnAPage() throws IOException {
        for (int rows = 28; rows < 76; rows++) {
            PdfReader pdf = new PdfReader(pdf(rows(rows)));
            int pages = pdf.getNumberOfPages();
            String last = new PdfTextExtractor(pdf).getTextFromPage(pages);
            assertTrue(last.contains("合计"), rows + " rows: " + last);
            assertTrue(last.contains("D-" + (rows - 1)), rows + " rows: " + last);
            if (pages > 1) {
                String first = new PdfTextExtractor(pdf).getTextFromPage(1);
                assertTrue(first.contains("D-0"), rows + " rows: " + first);
                assertTrue(first.contains("D-27"), rows + " rows: " + first);
            }
        }
    }

    @Test
    void barsStandFromTheLongestToTheShortest() throws IOException {
        List<List<Object>> rows =
                List.of(
                        List.of("甲区", 3),
                        Arrays.asList("乙区", null),
                        List.of("丙区", 12),
                        List.of("丁区", 7),
                        List.of("戊区", 1));
        Table table =
                new Table("表", "", Sample.CHINA, columns("数"), rows::iterator)
                        .withChart(new Chart("图", 0, 1, 3));
        String bars = new Poppler(folder, pdf(table)).text().split("图")[1];
        List<String> shown =
                bars.lines().map(String::strip).filter(line -> line.contains("区")).toList();
        assertEquals(List.of("丙区 12", "丁区 7", "甲区 3"), shown);
    }

    /** However narrow the column is. */
    @Test
    void aUnitInBracketsIsNotBroken() throws IOException {
        for (int columns = 2; columns <= PdfWriter.MOST_COLUMNS; columns++) {
            List<Column> wide = new ArrayList<>(List.of(Column.text("县区")));
            List<Object> row = new ArrayList<>(List.of("甲区"));
            for (int column = 1; column < columns; column++) {
                wide.add(Column.number("报警单位数量", "家", 0));
                row.add(column);
            }
            Table table = new Table("表", "", Sample.CHINA, wide, List.of(row)::iterator);
            String text = new Poppler(folder, pdf(table)).text();
            int units = text.split("\\(家\\)", -1).length - 1;
            assertEquals(columns - 1, units, columns + " columns: " + text);
            assertFalse(text.contains("家\n"), text);
        }
    }

    private static Table rows(int rows) {
        return new Table(
                        "表",
                        "注",
                        Sample.CHINA,
                        columns("数"),
                        () ->
                                IntStream.range(0, rows)
                                        .<List<Object>>mapToObj(i -> List.of("D-" + i, i))
                                        .iterator())
                .withTotals(List.of(List.of("合计", 9)));
    }

    private static List<Column> columns(String number) {
        return List.of(Column.text("名称"), Column.number(number, "", 0));
    }

    private static byte[] pdf(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(table, out);
        return out.toByteArray();
    }
}
