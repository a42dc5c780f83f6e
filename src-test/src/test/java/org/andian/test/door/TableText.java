package org.andian.test.door;

import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.TableLine;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lines of a table as a test expects them: the label of each row and its figures. */
final class TableText {

    private TableText() {}

    static String of(List<TableLine> lines, Function<Cell, String> figure, String between) {
        return lines.stream()
                .map(line -> line.key().label() + ": " + figures(line, figure))
                .collect(Collectors.joining(between));
    }

    private static String figures(TableLine line, Function<Cell, String> figure) {
        return line.cells().stream().map(figure).collect(Collectors.joining(" "));
    }
}
