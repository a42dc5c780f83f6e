package org.andian.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How wide the columns of a table must be for their texts to stand in few lines, judged by its
 * first rows and its foot rows; in heights of letters.
 */
final class ColumnNeeds {

    /** Of ten cells one may be longer than the rest and take a line more. */
    private static final double USUAL = 0.9;

    private static final double LONGEST_WORD = 16;
    private static final double LEAST = 2.5;

    /** Where a line may end: at a blank, and before and behind each Chinese character. */
    private static final Pattern PLACES =
            Pattern.compile("\\s+|(?<=[\\u2E80-\\x{3FFFF}])|(?=[\\u2E80-\\x{3FFFF}])");

    /** Of a number that may come behind the rows looked at, such as 999,999. */
    private static final int DIGITS = 7;

    private final List<Need> needs;

    /**
     * @param whole a usual cell in one line. @param word the longest of the cells that must not be
     *     broken. @param heading in one line; 0 where it stands over other columns too. @param
     *     headingWord the longest of the heading
     */
    private record Need(double whole, double word, double heading, double headingWord) {}

    /**
     * @param rows the first of the table
     */
    ColumnNeeds(Table table, List<List<Object>> rows) {
        CellText text = new CellText(table);
        List<HeaderCell> own =
                table.header().stream()
                        .flatMap(List::stream)
                        .filter(head -> head.columns() == 1)
                        .toList();
        needs =
                IntStream.range(0, table.columns().size())
                        .mapToObj(
                                column ->
                                        need(
                                                table.columns().get(column),
                                                cells(table, rows, column, text),
                                                headings(own, column)))
                        .toList();
    }

    private static List<String> cells(
            Table table, List<List<Object>> rows, int column, CellText text) {
        List<String> cells = new ArrayList<>();
        Stream.concat(rows.stream(), table.totals().stream())
                .map(row -> text.of(column, row.get(column)))
                .forEach(cells::add);
        if (table.columns().get(column).isNumeric() && rows.size() == ReadAhead.MOST) {
            cells.add("9".repeat(DIGITS));
        }
        return cells;
    }

    private static List<String> headings(List<HeaderCell> own, int column) {
        return own.stream().filter(head -> head.column() == column).map(HeaderCell::text).toList();
    }

    private static Need need(Column column, List<String> cells, List<String> headings) {
        double[] widths = cells.stream().mapToDouble(Printable::width).sorted().toArray();
        double longest = widths.length == 0 ? 0 : widths[widths.length - 1];
        double usual = widths.length == 0 ? 0 : widths[(int) Math.ceil(widths.length * USUAL) - 1];
        boolean mayBreak = column.type() == Column.Type.TEXT;
        double word = mayBreak ? longestWord(cells) : longest;
        return new Need(
                Math.max(LEAST, mayBreak ? usual : longest),
                Math.max(LEAST, word),
                headings.stream().mapToDouble(Printable::width).max().orElse(0),
                longestWord(headings));
    }

    private static double longestWord(List<String> texts) {
        double longest =
                texts.stream()
                        .flatMap(ColumnNeeds::words)
                        .mapToDouble(Printable::width)
                        .max()
                        .orElse(0);
        return Math.min(longest, LONGEST_WORD);
    }

    /** A number such as AB-0012 is one, though a line could end behind its hyphen. */
    private static Stream<String> words(String text) {
        return PLACES.splitAsStream(text);
    }

    /**
     * The width of each column for its usual cells to stand in so many lines and its heading in one
     * more.
     */
    double[] widths(int lines) {
        return needs.stream()
                .mapToDouble(
                        need ->
                                max(
                                        need.word(),
                                        need.headingWord(),
                                        shared(need.whole(), lines),
                                        shared(need.heading(), lines + 1)))
                .toArray();
    }

    /** The same for the cells to stand in one line, whatever the heading is. */
    double[] whole() {
        return needs.stream().mapToDouble(need -> Math.max(need.whole(), need.word())).toArray();
    }

    /** The least that breaks no word of a cell; headings may be broken. */
    double[] least() {
        return needs.stream().mapToDouble(Need::word).toArray();
    }

    /** Lines do not end evenly: about a letter of each is lost. */
    private static double shared(double width, int lines) {
        return lines == 1 ? width : width / lines + 1;
    }

    private static double max(double... widths) {
        return Arrays.stream(widths).max().orElse(0);
    }
}
