package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import org.andian.reports.CellText;
import org.andian.reports.Column;
import org.andian.reports.HeaderCell;
import org.andian.reports.Table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table between paragraphs: the header as one item, each row as another; long cells are broken
 * into lines.
 */
final class SmallTable {

    static final float LETTERS = 12f;
    private static final float HEADING_LETTERS = 10.5f;
    private static final float LINE = 15f;
    private static final float PADDING = 3f;
    private static final float ABOVE_AND_BELOW = 2f;
    private static final float WIDEST_TEXT = Paper.AREA_WIDTH / 3;

    private final Table table;
    private final Alphabet alphabet;
    private final float[] lefts;

    SmallTable(Table table, Alphabet alphabet) {
        this.table = table;
        this.alphabet = alphabet;
        float[] widths = widths();
        lefts = new float[widths.length + 1];
        lefts[0] = Paper.LEFT;
        for (int column = 0; column < widths.length; column++) {
            lefts[column + 1] = lefts[column] + widths[column];
        }
    }

    /**
     * Each column gets what its cells and the words of its heading need; what is left over is
     * shared out. Where that is too much the words of headings may break, and at the very last all
     * columns are narrowed alike.
     */
    private float[] widths() {
        float[] needs = needs(this::words);
        if (sum(needs) > Paper.AREA_WIDTH) {
            needs = needs(text -> breaks(Role.HEADING1, HEADING_LETTERS).widest(text));
        }
        float rest = Paper.AREA_WIDTH - sum(needs);
        int shares = table.columns().stream().mapToInt(SmallTable::share).sum();
        for (int column = 0; column < needs.length; column++) {
            needs[column] =
                    rest >= 0
                            ? needs[column] + rest * share(table.columns().get(column)) / shares
                            : needs[column] * Paper.AREA_WIDTH / (Paper.AREA_WIDTH - rest);
        }
        return needs;
    }

    private float[] needs(ToDoubleFunction<String> heading) {
        float[] needs = new float[table.columns().size()];
        for (int column = 0; column < needs.length; column++) {
            needs[column] = (float) heading.applyAsDouble(table.columns().get(column).label());
        }
        CellText text = new CellText(table);
        table.rows().get().forEachRemaining(row -> widen(needs, row, text, Role.BODY));
        table.totals().forEach(row -> widen(needs, row, text, Role.TITLE));
        for (int column = 0; column < needs.length; column++) {
            needs[column] += 2 * PADDING;
        }
        return needs;
    }

    /** A long text is broken, a number is not. */
    private void widen(float[] needs, List<Object> row, CellText text, Role role) {
        for (int column = 0; column < row.size(); column++) {
            float width = alphabet.of(role).width(text.of(column, row.get(column)), LETTERS);
            boolean isNumber = table.columns().get(column).isNumeric();
            needs[column] =
                    Math.max(needs[column], isNumber ? width : Math.min(width, WIDEST_TEXT));
        }
    }

    /** The widest of what stands between blanks. */
    private double words(String heading) {
        return Stream.of(heading.split(" "))
                .mapToDouble(word -> alphabet.of(Role.HEADING1).width(word, HEADING_LETTERS))
                .max()
                .orElse(0);
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    /** How much of the width a column gets, beside the others: texts want more than numbers. */
    private static int share(Column column) {
        return column.isNumeric() ? 6 : 10;
    }

    /**
     * Header with the first row, rows, foot rows with the last row. The header is not repeated on a
     * second page: a table that long is printed as a list of its own.
     */
    List<Item> items() {
        List<Item> rows = new ArrayList<>();
        for (Iterator<List<Object>> all = table.rows().get(); all.hasNext(); ) {
            rows.add(row(all.next(), Role.BODY));
        }
        List<Item> foot = new ArrayList<>();
        if (!rows.isEmpty()) {
            foot.add(rows.removeLast());
        }
        table.totals().forEach(total -> foot.add(row(total, Role.TITLE)));
        if (!foot.isEmpty()) {
            rows.add(Item.together(foot));
        }
        List<Item> head = new ArrayList<>(List.of(header()));
        if (!rows.isEmpty()) {
            head.add(rows.removeFirst());
        }
        rows.addFirst(Item.together(head));
        return rows;
    }

    private Item header() {
        List<HeaderCell> heads = table.header().stream().flatMap(List::stream).toList();
        float level =
                (float)
                        heads.stream()
                                .mapToDouble(head -> height(lines(head).size()) / head.levels())
                                .max()
                                .orElse(0);
        return new Item(
                level * table.headerLevels(),
                (page, top) ->
                        heads.forEach(
                                head -> {
                                    Box box =
                                            new Box(
                                                    lefts[head.column()],
                                                    top - level * head.level(),
                                                    lefts[head.column() + head.columns()],
                                                    level * head.levels());
                                    draw(
                                            page,
                                            box,
                                            lines(head),
                                            new Style(Role.HEADING1, HEADING_LETTERS, 0.5f));
                                }));
    }

    private List<String> lines(HeaderCell head) {
        float width = lefts[head.column() + head.columns()] - lefts[head.column()];
        return breaks(Role.HEADING1, HEADING_LETTERS).of(head.text(), width - 2 * PADDING, 0);
    }

    private Item row(List<Object> row, Role role) {
        CellText text = new CellText(table);
        List<List<String>> cells =
                IntStream.range(0, row.size())
                        .mapToObj(
                                column ->
                                        lines(
                                                text.of(column, row.get(column)),
                                                lefts[column + 1] - lefts[column],
                                                role))
                        .toList();
        float height = height(cells.stream().mapToInt(List::size).max().orElse(1));
        return new Item(
                height,
                (page, top) -> {
                    for (int column = 0; column < cells.size(); column++) {
                        float side = table.columns().get(column).isNumeric() ? 1f : 0f;
                        draw(
                                page,
                                new Box(lefts[column], top, lefts[column + 1], height),
                                cells.get(column),
                                new Style(role, LETTERS, side));
                    }
                });
    }

    private List<String> lines(String text, float width, Role role) {
        return breaks(role, LETTERS).of(text, width - 2 * PADDING, 0);
    }

    private LineBreaks breaks(Role role, float points) {
        return new LineBreaks(alphabet.of(role), points);
    }

    private static float height(int lines) {
        return Math.max(1, lines) * LINE + 2 * ABOVE_AND_BELOW;
    }

    private record Box(float left, float top, float right, float height) {}

    /**
     * @param side 0 puts the lines to the left, 0.5 into the middle, 1 to the right
     */
    private record Style(Role role, float points, float side) {}

    private void draw(PdfContentByte page, Box box, List<String> lines, Style style) {
        Letters letters = alphabet.of(style.role);
        page.setLineWidth(0.5f);
        page.rectangle(box.left, box.top - box.height, box.right - box.left, box.height);
        page.stroke();
        float top = box.top - (box.height - lines.size() * LINE) / 2;
        for (int line = 0; line < lines.size(); line++) {
            float rest =
                    box.right
                            - box.left
                            - 2 * PADDING
                            - letters.width(lines.get(line), style.points);
            letters.show(
                    page,
                    lines.get(line),
                    style.points,
                    box.left + PADDING + rest * style.side,
                    Item.baseline(top - line * LINE, LINE, style.points),
                    0);
        }
    }
}
