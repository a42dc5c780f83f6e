package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** More rows than an Excel sheet has. */
class LongTableTest {

    private static final int EXCEL = 1_048_576;

    private final Table table =
            new Table(
                    "t",
                    "",
                    ZoneId.of("Asia/Shanghai"),
                    List.of(Column.number("n", "", 0)),
                    () ->
                            IntStream.rangeClosed(1, EXCEL)
                                    .<List<Object>>mapToObj(List::of)
                                    .iterator());

    /** One line above the rows; an empty one and the title below. */
    private static final int HEADING_AND_ENDING = 3;

    @Test
    void excelRefusesWithWords() {
        assertEquals(1_048_500, XlsxWriter.MOST_ROWS);
        IOException refused =
                assertThrows(
                        IOException.class,
                        () -> new XlsxWriter().write(table, OutputStream.nullOutputStream()));
        assertEquals(
                "An Excel sheet holds no more than 1048576 rows; take CSV.", refused.getMessage());
    }

    @Test
    void csvGoesOn() throws IOException {
        Lines lines = new Lines();
        new CsvWriter().write(table, lines);
        assertEquals(EXCEL + HEADING_AND_ENDING, lines.n);
    }

    private static final class Lines extends OutputStream {

        private int n;

        @Override
        public void write(int b) {
            n += b == '\n' ? 1 : 0;
        }
    }
}
