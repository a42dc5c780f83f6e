package org.andian.reports.official;

import com.lowagie.text.pdf.PdfContentByte;

import java.util.ArrayList;
import java.util.List;

/** A grid as bands: its head stays with the first row and is repeated on every further page. */
final class GridRows {

    private static final float LINE = 5 / 6f;
    private static final float ABOVE_AND_BELOW = 1 / 6f;
    private static final float PADDING = 5.25f;
    private static final float CENTRED_PADDING = 2f;
    private static final float RULE = 0.6f;
    private static final float DISTANCE = 6f;

    private final Part.Grid grid;
    private final int mostLines;
    private final SpanLines lines;
    private final float line;
    private final float aboveAndBelow;
    private final float[] lefts;

    /**
     * @param pitch from line to line of the text around it
     */
    GridRows(Part.Grid grid, Alphabet alphabet, FormPaper paper, float pitch) {
        this.grid = grid;
        mostLines = paper.cellLines();
        line = LINE * pitch;
        aboveAndBelow = ABOVE_AND_BELOW * pitch;
        lines = new SpanLines(alphabet, paper.letters().cell(), line);
        int shares = grid.shares().stream().mapToInt(Integer::intValue).sum();
        lefts = new float[grid.shares().size() + 1];
        lefts[0] = Paper.LEFT;
        for (int column = 0; column < grid.shares().size(); column++) {
            float width = Paper.AREA_WIDTH * grid.shares().get(column) / shares;
            lefts[column + 1] = lefts[column] + width;
        }
    }

    List<Band> bands() {
        List<Item> rows =
                new ArrayList<>(grid.rows().stream().flatMap(row -> items(row).stream()).toList());
        Item head = Item.together(grid.head().isEmpty() ? List.of() : items(grid.head()));
        List<Item> first = new ArrayList<>(List.of(Item.gap(DISTANCE), head));
        if (!rows.isEmpty()) {
            first.add(rows.removeFirst());
        }
        rows.addFirst(Item.together(first));
        rows.add(Item.together(List.of(rows.removeLast(), Item.gap(DISTANCE))));
        return rows.stream().map(row -> new Band(row, head)).toList();
    }

    /** A cell with its text in lines. */
    private record Filled(float left, float right, boolean centred, List<List<Piece>> lines) {

        Filled part(int from, int most) {
            int start = Math.min(from, lines.size());
            int end = Math.min(from + most, lines.size());
            return new Filled(left, right, centred, lines.subList(start, end));
        }
    }

    private List<Item> items(List<Cell> row) {
        List<Filled> cells = new ArrayList<>();
        int column = 0;
        for (Cell cell : row) {
            float left = lefts[column];
            column += cell.columns();
            float padding = cell.centred() ? CENTRED_PADDING : PADDING;
            float width = lefts[column] - left - 2 * padding;
            cells.add(
                    new Filled(
                            left, lefts[column], cell.centred(), lines.of(cell.text(), width, 0)));
        }
        int most = cells.stream().mapToInt(cell -> cell.lines.size()).max().orElse(1);
        List<Item> items = new ArrayList<>();
        for (int from = 0; from == 0 || from < most; from += mostLines) {
            int start = from;
            items.add(item(cells.stream().map(cell -> cell.part(start, mostLines)).toList()));
        }
        return items;
    }

    private Item item(List<Filled> cells) {
        int most = cells.stream().mapToInt(cell -> cell.lines.size()).max().orElse(1);
        float height = Math.max(1, most) * line + 2 * aboveAndBelow;
        return new Item(
                height, (page, top) -> cells.forEach(cell -> draw(page, cell, top, height)));
    }

    private void draw(PdfContentByte page, Filled cell, float top, float height) {
        page.setLineWidth(RULE);
        page.rectangle(cell.left, top - height, cell.right - cell.left, height);
        page.stroke();
        float at = top - (height - cell.lines.size() * line) / 2;
        for (List<Piece> one : cell.lines) {
            float rest = cell.right - cell.left - SpanLines.width(one);
            lines.draw(page, one, cell.left + (cell.centred ? rest / 2 : PADDING), at, 0);
            at -= line;
        }
    }
}
