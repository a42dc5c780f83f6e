package org.andian.portal.statistic.cross;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.StatisticReason;
import org.andian.portal.statistic.StatisticTable;

/**
 * Counts the cells of tables as they are asked for: all of them stand in the table that is made of
 * them, so that one too many ends the asking, before the memory is full of them.
 */
final class CellCount {

    /** A page of them opens within seconds, and a workbook within a visitor's patience. */
    private static final int MOST_CELLS = 50_000;

    private long cells;

    /**
     * @return the table itself
     * @throws Refusal TOO_MANY_CELLS
     */
    StatisticTable with(StatisticTable table) {
        add(table.lines().size(), table.leaves().size());
        return table;
    }

    /**
     * @throws Refusal TOO_MANY_CELLS
     */
    void add(long lines, int leaves) {
        cells += lines * leaves;
        if (cells > MOST_CELLS) {
            throw new Refusal(StatisticReason.TOO_MANY_CELLS, cells, MOST_CELLS);
        }
    }
}
