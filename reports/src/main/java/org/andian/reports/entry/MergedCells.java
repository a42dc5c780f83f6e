package org.andian.reports.entry;

import org.andian.reports.entry.EntryCell.Kind;
import org.andian.reports.entry.UnusableWorkbook.Reason;
import org.apache.poi.ss.util.CellRangeAddress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The merged ranges of a sheet. All but the first cell of each have no entry of their own, which
 * whoever reads the rows must be told.
 */
final class MergedCells {

    private static final int MOST_RANGES = 20_000;
    private static final int MOST_COVERED = 1_000_000;
    private static final int MOST_COLUMNS = 256;

    private final List<CellRangeAddress> ranges = new ArrayList<>();
    private int covered;

    /**
     * @param range such as {@code A3:B7}; null, from a damaged file, is passed over
     * @throws IllegalArgumentException where it is no range of a sheet
     * @throws BeyondLimit for more ranges than a person makes
     */
    void add(String range) throws BeyondLimit {
        if (range == null) {
            return;
        }
        if (ranges.size() >= MOST_RANGES) {
            throw new BeyondLimit(Reason.TOO_MANY_ROWS);
        }
        ranges.add(CellPlace.range(range));
    }

    /**
     * Only rows that have an entry somewhere are touched: an empty one stays left out.
     *
     * @param rows by number from 1; cells that are covered are put in, of kind MERGED, where
     *     nothing stands
     * @throws BeyondLimit when the ranges cover more than a million cells: a small file could name
     *     the whole sheet
     */
    void cover(NavigableMap<Integer, EntryRow> rows) throws BeyondLimit {
        for (CellRangeAddress range : ranges) {
            EntryCell covering = covering(range, rows);
            for (EntryRow row :
                    rows.subMap(range.getFirstRow() + 1, true, range.getLastRow() + 1, true)
                            .values()) {
                cover(range, covering, row.number(), row.cells());
            }
        }
    }

    /** What the cells that are covered say: the text of the first one. */
    private static EntryCell covering(CellRangeAddress range, Map<Integer, EntryRow> rows) {
        EntryRow row = rows.get(range.getFirstRow() + 1);
        EntryCell first = row == null ? null : row.cells().get(range.getFirstColumn());
        return new EntryCell(Kind.MERGED, first == null ? "" : first.text());
    }

    private void cover(
            CellRangeAddress range, EntryCell covering, int number, Map<Integer, EntryCell> cells)
            throws BeyondLimit {
        for (int column = range.getFirstColumn();
                column <= Math.min(range.getLastColumn(), MOST_COLUMNS - 1);
                column++) {
            if (++covered > MOST_COVERED) {
                throw new BeyondLimit(Reason.TOO_MANY_ROWS);
            }
            if (number > range.getFirstRow() + 1 || column > range.getFirstColumn()) {
                cells.putIfAbsent(column, covering);
            }
        }
    }
}
