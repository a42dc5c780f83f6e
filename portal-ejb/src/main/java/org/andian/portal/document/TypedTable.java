package org.andian.portal.document;

import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A small table as it is pasted from a spreadsheet: a row a line, tabs between the cells, the
 * headings first. A column that holds numbers only, or shares only, stands to the right. Pure.
 */
final class TypedTable {

    static final int MOST_COLUMNS = 8;
    static final int MOST_ROWS = 60;

    private static final int LONGEST = 20_000;
    private static final Pattern NUMBER = Pattern.compile("-?[\\d,]{1,15}(\\.\\d{1,6})?");
    private static final Pattern SHARE = Pattern.compile("-?\\d{1,6}(\\.\\d{1,4})?%");

    private final List<List<String>> rows;

    private TypedTable(List<List<String>> rows) {
        this.rows = rows;
    }

    /**
     * As it is kept: without empty lines, each row as wide as the headings.
     *
     * @param typed null or blank for none
     * @return empty for none
     * @throws Refusal TABLE
     */
    static String plain(String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        if (typed.length() > 2 * LONGEST) {
            throw refused();
        }
        List<List<String>> rows =
                typed.lines()
                        .map(line -> line.split("\t", -1))
                        .map(cells -> Arrays.stream(cells).map(PlainText::of).toList())
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                        .toList();
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        boolean unusable =
                rows.size() < 2
                        || rows.size() > MOST_ROWS + 1
                        || columns > MOST_COLUMNS
                        || rows.getFirst().stream().anyMatch(String::isEmpty)
                        || rows.stream().anyMatch(row -> row.size() > columns);
        String plain = unusable ? "" : joined(rows, columns);
        if (unusable || plain.length() > LONGEST) {
            throw refused();
        }
        return plain;
    }

    private static Refusal refused() {
        return new Refusal(DocumentReason.TABLE, MOST_COLUMNS, MOST_ROWS);
    }

    /** What is kept is read by the same bounds again, so these are asked of it. */
    private static String joined(List<List<String>> rows, int columns) {
        return rows.stream()
                .map(row -> String.join("\t", row) + "\t".repeat(columns - row.size()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * @param kept as {@link #plain} leaves it
     * @return empty for none
     */
    static Optional<TypedTable> of(String kept) {
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TypedTable(
                                kept.lines().map(line -> List.of(line.split("\t", -1))).toList()));
    }

    List<String> headings() {
        return rows.getFirst();
    }

    /** Without the headings, each as wide as they are. */
    List<List<String>> rows() {
        return rows.subList(1, rows.size());
    }

    Table table(String title) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < headings().size(); column++) {
            columns.add(column(column));
        }
        List<List<Object>> cells = rows().stream().map(row -> cells(columns, row)).toList();
        return new Table(title, "", Zones.CHINA, columns, cells::iterator);
    }

    private Column column(int column) {
        List<String> said =
                rows().stream()
                        .map(row -> row.get(column))
                        .filter(cell -> !cell.isEmpty())
                        .toList();
        String heading = headings().get(column);
        if (!said.isEmpty() && said.stream().allMatch(cell -> SHARE.matcher(cell).matches())) {
            return Column.percent(heading, decimals(said));
        }
        return !said.isEmpty() && said.stream().allMatch(cell -> NUMBER.matcher(cell).matches())
                ? Column.number(heading, "", decimals(said))
                : Column.text(heading);
    }

    private static int decimals(List<String> said) {
        return said.stream()
                .mapToInt(
                        cell -> {
                            String plain = cell.replace("%", "");
                            int point = plain.indexOf('.');
                            return point < 0 ? 0 : plain.length() - point - 1;
                        })
                .max()
                .orElse(0);
    }

    private static List<Object> cells(List<Column> columns, List<String> row) {
        List<Object> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            String cell = row.get(column);
            cells.add(
                    switch (columns.get(column).type()) {
                        case NUMBER -> number(cell);
                        case PERCENT -> share(cell);
                        case TEXT, TIME -> cell;
                    });
        }
        return cells;
    }

    /** Null where nothing is said. */
    private static BigDecimal number(String cell) {
        String plain = cell.replace(",", "");
        return plain.isEmpty() || plain.equals("-") ? null : new BigDecimal(plain);
    }

    private static BigDecimal share(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell.replace("%", "")).movePointLeft(2);
    }
}
