package org.andian.portal.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.reports.Column;
import org.andian.reports.Table;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

class TableDifferenceTest {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("District"),
                    Column.number("Alarms", "", 0),
                    Column.percent("Online", 1));

    private static final List<Object> TOTAL = row("Total", 30, 0.9);

    @Test
    void whatIsTheSameIsNotTold() {
        Table table = table(COLUMNS, List.of(row("North", 10, 0.95), row("South", 20, 0.85)));
        assertEquals("", told(table, table));
    }

    @Test
    void eachCellThatChangedIsToldAsItIsPrinted() {
        Table before = table(COLUMNS, List.of(row("North", 10, 0.95), row("South", 20, 0.85)));
        Table now = table(COLUMNS, List.of(row("North", 1234, 0.95), row("South", 20, null)));
        assertEquals(
                """
                North | Alarms | 10 | 1,234
                South | Online | 85.0% | —\
                """,
                told(before, now));
    }

    /** Digits that nobody sees are no difference. */
    @Test
    void whatIsPrintedAlikeIsAlike() {
        Table before = table(COLUMNS, List.of(row("North", 10, 0.95001)));
        Table now = table(COLUMNS, List.of(row("North", 10, 0.95002)));
        assertEquals("", told(before, now));
    }

    @Test
    void linesComeAndGo() {
        Table before = table(COLUMNS, List.of(row("North", 10, 0.95), row("South", 20, 0.85)));
        Table now = table(COLUMNS, List.of(row("East", 1, 1.0), row("North", 10, 0.95)));
        assertEquals("East |  |  | （本行新增）\nSouth |  | （本行已无） | ", told(before, now));
    }

    @Test
    void twoLinesOfOneNameStayTwo() {
        Table before = table(COLUMNS, List.of(row("North", 1, 0.9), row("North", 2, 0.9)));
        Table now = table(COLUMNS, List.of(row("North", 1, 0.9), row("North", 3, 0.9)));
        assertEquals("North (2) | Alarms | 2 | 3", told(before, now));
    }

    @Test
    void aColumnThatIsNewSaysSo() {
        List<Column> wider = new ArrayList<>(COLUMNS);
        wider.add(Column.number("Rank", "", 0));
        Table before = new Table("t", "", ZoneOffset.UTC, COLUMNS, rows(row("North", 1, 0.9)));
        Table now =
                new Table("t", "", ZoneOffset.UTC, wider, rows(Arrays.asList("North", 1, 0.9, 2)));
        assertEquals("North | Rank | （无此列） | 2", told(before, now));
    }

    @Test
    void totalsAreComparedToo() {
        Table before = table(COLUMNS, List.of());
        Table now = before.withTotals(List.of(row("Total", 31, 0.9)));
        assertEquals("Total | Alarms | 30 | 31", told(before, now));
    }

    /** A correction of a long table is kept in one row of the database. */
    @Test
    void ofVeryManyTheRestIsTold() {
        List<List<Object>> before = new ArrayList<>();
        List<List<Object>> now = new ArrayList<>();
        for (int i = 0; i < TableDifference.MOST + 3; i++) {
            before.add(row("P" + i, i, 0.9));
            now.add(row("P" + i, i + 1, 0.9));
        }
        String[] told = told(table(COLUMNS, before), table(COLUMNS, now)).split("\n");
        assertEquals(TableDifference.MOST + 1, told.length);
        assertEquals("P0 | Alarms | 0 | 1", told[0]);
        assertEquals("另有3处不同，见两版原表 |  |  | ", told[TableDifference.MOST]);
    }

    private static Table table(List<Column> columns, List<List<Object>> rows) {
        return new Table("t", "", ZoneOffset.UTC, columns, rows::iterator)
                .withTotals(List.of(TOTAL));
    }

    private static Supplier<Iterator<List<Object>>> rows(List<Object> row) {
        return () -> List.of(row).iterator();
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static String told(Table before, Table now) {
        List<String> lines = new ArrayList<>();
        TableDifference.of("difference", before, now)
                .rows()
                .get()
                .forEachRemaining(
                        line ->
                                lines.add(
                                        line.stream()
                                                .map(Object::toString)
                                                .collect(Collectors.joining(" | "))));
        return String.join("\n", lines);
    }
}
