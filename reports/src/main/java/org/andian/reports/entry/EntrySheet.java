package org.andian.reports.entry;

import java.util.List;

/**
 * The filled rows of a workbook's first sheet, blank ones left out.
 *
 * @param name as the sheet's tab shows it
 * @param rows in ascending order of their numbers
 */
public record EntrySheet(String name, List<EntryRow> rows) {

    public EntrySheet {
        rows = List.copyOf(rows);
    }
}
