package org.andian.reports.entry;

import java.util.List;

/** The filled rows of a workbook's first sheet, blank ones left out. */
public record EntrySheet(String name, List<EntryRow> rows) {

    public EntrySheet {
        rows = List.copyOf(rows);
    }
}
