package org.andian.portal.bulk;

import org.andian.reports.entry.EntryCell;

import java.util.HashMap;
import java.util.Map;

/**
 * A row of a sheet under its columns.
 *
 * @param row its number in the sheet, from 1
 * @param cells by the field's code; empty ones are absent
 */
public record SheetRow(int row, Map<String, EntryCell> cells) {

    /**
     * What a sheet that is given back says instead of a cell that could not be used; it cannot be
     * used either, so that nothing is lost unseen.
     */
    private static final String TO_BE_FILLED = "#?";

    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /** What stands in the cell, whether it can be used or not; empty for nothing. */
    public String shown(String field) {
        return cells.containsKey(field) ? cells.get(field).text() : "";
    }

    /** What a sheet that is given back says in this cell; null for nothing. */
    public String givenBack(Field field) {
        EntryCell cell = cells.get(field.code());
        return cell == null ? null : isUsable(field, cell) ? cell.text() : TO_BE_FILLED;
    }

    long merged() {
        return cells.values().stream().filter(SheetRow::isMerged).count();
    }

    SheetRow withMergedFilledIn() {
        Map<String, EntryCell> filled = new HashMap<>(cells);
        filled.replaceAll(
                (field, cell) ->
                        isMerged(cell) ? new EntryCell(EntryCell.Kind.TEXT, cell.text()) : cell);
        return new SheetRow(row, filled);
    }

    private static boolean isMerged(EntryCell cell) {
        return cell.kind() == EntryCell.Kind.MERGED;
    }

    /** A date is what was meant where a day is asked for. */
    static boolean isUsable(Field field, EntryCell cell) {
        return isTyped(cell) || field.day() && cell.kind() == EntryCell.Kind.DATE;
    }

    private static boolean isTyped(EntryCell cell) {
        return (cell.kind() == EntryCell.Kind.TEXT || cell.kind() == EntryCell.Kind.NUMBER)
                && !cell.text().equals(TO_BE_FILLED);
    }
}
