package org.andian.reports.entry;

import java.util.List;
import java.util.Set;

/**
 * A form to be filled in as a workbook: the sheet to fill, a sheet that explains its columns, and a
 * sheet of the values some columns may take.
 *
 * @param remarks heading of the last column of the sheet to fill, where each row says what is wrong
 *     with it; null for a form without
 * @param headingsAt row number of the headings, from 1
 * @param rows what stands in the form already, in ascending order
 */
public record EntryForm(
        Sheets sheets,
        List<Field> fields,
        String remarks,
        int headingsAt,
        List<Filled> rows,
        List<Choices> choices) {

    /**
     * The names of the three sheets, and the headings of the one that explains.
     *
     * @param explain heading, whether it must be filled, note and example of every column
     * @param explainHeadings of these four, from the left
     */
    public record Sheets(
            String fill, String explain, String values, List<String> explainHeadings) {}

    /**
     * A column to fill.
     *
     * @param required said in the reader's language; empty when the column may stay empty
     * @param choices index of the values it may take, -1 when it takes any
     */
    public record Field(
            String heading, String required, String note, String example, int choices) {}

    /**
     * The values a column may take, with the code of each beside it.
     *
     * @param all in the order in which they are offered; an empty list offers nothing
     */
    public record Choices(String heading, List<Choice> all) {}

    /** A value as people write it, and its code. */
    public record Choice(String value, String code) {}

    /**
     * A row of the form.
     *
     * @param number from 1
     * @param cells by field, null for empty
     * @param wrong the fields to be marked
     * @param remark null for none
     */
    public record Filled(int number, List<String> cells, Set<Integer> wrong, String remark) {}

    public EntryForm {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
    }
}
