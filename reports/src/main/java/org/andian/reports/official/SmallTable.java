package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import org.andian.reports.CellText;
import org.andian.reports.Column;
import org.andian.reports.HeaderCell;
import org.andian.reports.Table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table between paragraphs: the header as one item, each row as another; long cells are broken
 * into lines.
 */
final class SmallTable {

    static final float LETTERS = 12f;
    private static final float LINE = 16f;
    private static final float PADDING = 3f;

    private final Table table;
    private final Alphabet alphabet;
    private final float[] lefts;

    SmallTable(Table table, Alphabet alphabet) {
        this.table = table;
        this.alphabet = alphabet;
        lefts = new float[table.columns().size() + 1];
        double all = table.columns().stream().mapToInt(SmallTable::share).sum();
        lefts[0] = Paper.LEFT;
        for (int column = 0; column < table.columns().size(); column++) {
            lefts[column + 1] =
                    lefts[column]
                            + (float) (Paper.AREA_WIDTH * share(table.columns().get(column)) / all);
        }
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
                                .mapToDouble(
                                        head ->
                                                height(lines(head, Role.HEADING1).size())
                                                        / head.levels())
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
                                            lines(head, Role.HEADING1),
                                            Role.HEADING1,
                                            0.5f);
                                }));
    }

    private List<String> lines(HeaderCell head, Role role) {
        return lines(
                head.text(), lefts[head.column() + head.columns()] - lefts[head.column()], role);
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
                                role,
                                side);
                    }
                });
    }

    private List<String> lines(String text, float width, Role role) {
        return new LineBreaks(alphabet.of(role), LETTERS).of(text, width - 2 * PADDING, 0);
    }

    private static float height(int lines) {
        return Math.max(1, lines) * LINE + 2 * PADDING;
    }

    private record Box(float left, float top, float right, float height) {}

    /**
     * @param side 0 puts the lines to the left, 0.5 into the middle, 1 to the right
     */
    private void draw(PdfContentByte page, Box box, List<String> lines, Role role, float side) {
        page.setLineWidth(0.5f);
        page.rectangle(box.left, box.top - box.height, box.right - box.left, box.height);
        page.stroke();
        float top = box.top - (box.height - lines.size() * LINE) / 2;
        for (int line = 0; line < lines.size(); line++) {
            float rest =
                    box.right
                            - box.left
                            - 2 * PADDING
                            - alphabet.of(role).width(lines.get(line), LETTERS);
            alphabet.of(role)
                    .show(
                            page,
                            lines.get(line),
                            LETTERS,
                            box.left + PADDING + rest * side,
                            Item.baseline(top - line * LINE, LINE, LETTERS),
                            0);
        }
    }
}
