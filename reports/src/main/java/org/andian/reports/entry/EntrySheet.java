package org.andian.reports.entry;

import java.util.List;
import java.util.Set;

/**
 * The filled rows of the sheet that was read, blank ones left out.
 *
 * @param name as the sheet's tab shows it
 * @param rows in ascending order of their numbers
 * @param hiddenColumns columns the sheet hides, from 0; their cells are among the rows
 * @param others names of the sheets that were not read, hidden ones among them
 */
public record EntrySheet(
        String name, List<EntryRow> rows, Set<Integer> hiddenColumns, List<Other> others) {

    /** A sheet of the workbook that was left alone. */
    public record Other(String name, boolean hidden) {}

    public EntrySheet {
        rows = List.copyOf(rows);
        hiddenColumns = Set.copyOf(hiddenColumns);
        others = List.copyOf(others);
    }
}
