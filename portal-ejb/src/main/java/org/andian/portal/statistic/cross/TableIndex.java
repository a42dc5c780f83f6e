package org.andian.portal.statistic.cross;

import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.TableLine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the figures of a table by what they stand under: two tables need not have the same rows.
 */
final class TableIndex {

    private final StatisticTable table;
    private final Map<String, TableLine> lines = new LinkedHashMap<>();
    private final Map<LeafKey, Integer> leaves = new HashMap<>();

    private record LeafKey(String column, String indicator, Leaf.Measure measure) {

        static LeafKey of(Leaf leaf) {
            return new LeafKey(leaf.column().code(), leaf.indicator().code(), leaf.measure());
        }
    }

    TableIndex(StatisticTable table) {
        this.table = table;
        table.lines().forEach(line -> lines.put(line.key().code(), line));
        lines.put(AxisKey.ALL, table.total());
        for (int at = 0; at < table.leaves().size(); at++) {
            leaves.put(LeafKey.of(table.leaves().get(at)), at);
        }
    }

    StatisticTable table() {
        return table;
    }

    /** Without the total's. */
    List<AxisKey> rows() {
        return table.lines().stream().map(TableLine::key).toList();
    }

    /** Null where the table has no such row or column. */
    Cell cell(String row, Leaf leaf) {
        TableLine line = lines.get(row);
        Integer at = leaves.get(LeafKey.of(leaf));
        return line == null || at == null ? null : line.cells().get(at);
    }

    /** Null where the row has none. */
    Integer rank(String row) {
        TableLine line = lines.get(row);
        return line == null ? null : line.rank();
    }
}
