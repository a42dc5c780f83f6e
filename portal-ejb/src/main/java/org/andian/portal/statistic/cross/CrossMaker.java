package org.andian.portal.statistic.cross;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the tables of periods and layers side by side and one below the other. Pure.
 *
 * @param all of all layers together
 * @param blocks one a layer in their order; empty without a third axis
 */
record CrossMaker(CrossQuery query, Block all, List<Block> blocks) {

    /**
     * The tables of one layer.
     *
     * @param layer null for all
     * @param whole of the whole period
     * @param parts one a period of the question
     */
    record Block(AxisKey layer, TableIndex whole, List<TableIndex> parts) {

        static Block of(AxisKey layer, StatisticTable whole, List<StatisticTable> parts) {
            return new Block(
                    layer, new TableIndex(whole), parts.stream().map(TableIndex::new).toList());
        }

        Within.Layer narrowing() {
            return layer == null ? null : new Within.Layer(layer.axis(), layer.code());
        }
    }

    /** Those of all layers, which have every key that one of them has. */
    List<CrossColumn> columns() {
        List<CrossColumn> columns = new ArrayList<>();
        List<DateSpan> periods = query.periods();
        for (int at = 0; at < periods.size(); at++) {
            for (Leaf leaf : all.parts().get(at).table().leaves()) {
                columns.add(new CrossColumn(periods.get(at), leaf));
            }
        }
        all.whole().table().leaves().forEach(leaf -> columns.add(new CrossColumn(null, leaf)));
        return columns;
    }

    /**
     * Without the total of all.
     *
     * @throws Refusal TOO_MANY_CELLS before any is made
     */
    List<CrossLine> lines(List<CrossColumn> columns) {
        requireToFit(columns.size());
        List<CrossLine> lines = new ArrayList<>();
        if (query.layers() == null) {
            lines.addAll(linesOfAll(columns));
        }
        for (Block block : blocks) {
            rows(block).forEach(row -> lines.add(line(block, row, columns)));
            lines.add(total(block, columns));
        }
        return lines;
    }

    private void requireToFit(int columns) {
        long lines = 1L;
        if (query.layers() == null) {
            lines += rows(all).size();
        }
        for (Block block : blocks) {
            lines += rows(block).size() + 1L;
        }
        new CellCount().add(lines, columns);
    }

    /** The rows of all layers together. */
    List<CrossLine> linesOfAll(List<CrossColumn> columns) {
        return rows(all).stream().map(row -> line(all, row, columns)).toList();
    }

    CrossLine total(Block block, List<CrossColumn> columns) {
        return line(block, block.whole().table().total().key(), columns);
    }

    /** As the whole period has them, then those that only some period has. */
    private static List<AxisKey> rows(Block block) {
        Map<String, AxisKey> rows = new LinkedHashMap<>();
        block.whole().rows().forEach(row -> rows.put(row.code(), row));
        block.parts().stream()
                .flatMap(part -> part.rows().stream())
                .forEach(row -> rows.putIfAbsent(row.code(), row));
        return List.copyOf(rows.values());
    }

    private CrossLine line(Block block, AxisKey row, List<CrossColumn> columns) {
        List<DateSpan> periods = query.periods();
        List<CrossCell> cells = new ArrayList<>();
        for (CrossColumn column : columns) {
            TableIndex table =
                    column.days() == null
                            ? block.whole()
                            : block.parts().get(periods.indexOf(column.days()));
            cells.add(
                    new CrossCell(
                            table.cell(row.code(), column.leaf()),
                            column.days(),
                            block.narrowing()));
        }
        return new CrossLine(block.layer(), row, cells, block.whole().rank(row.code()));
    }
}
