package org.andian.portal.bulk;

import org.andian.reports.entry.EntrySheet;

import java.util.List;

/**
 * A sheet as it was sent, its columns recognised.
 *
 * @param sheet name of the sheet that was read
 * @param headingsAt row number of the headings
 * @param hidden how many of the lines the sheet hides, by hand or by a filter; they count like the
 *     others
 * @param examples how many rows were the template's example, left out
 * @param unknown headings of columns that mean nothing here and were not read
 * @param hiddenColumns headings of columns the sheet hides; they count like the others
 * @param others names of the workbook's sheets that were not read
 */
public record Upload(
        Kind kind,
        String sheet,
        int headingsAt,
        List<SheetRow> lines,
        int hidden,
        int examples,
        List<String> unknown,
        List<String> hiddenColumns,
        List<EntrySheet.Other> others) {

    public Upload {
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
        hiddenColumns = List.copyOf(hiddenColumns);
        others = List.copyOf(others);
    }

    /**
     * How many cells have no entry of their own, but a merged cell over them that says something.
     */
    public long merged() {
        return lines.stream().mapToLong(SheetRow::merged).sum();
    }

    /** The same with what merged cells say in each row they cover. */
    public Upload withMergedFilledIn() {
        return new Upload(
                kind,
                sheet,
                headingsAt,
                lines.stream().map(SheetRow::withMergedFilledIn).toList(),
                hidden,
                examples,
                unknown,
                hiddenColumns,
                others);
    }
}
