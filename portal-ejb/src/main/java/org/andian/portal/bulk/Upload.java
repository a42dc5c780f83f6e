package org.andian.portal.bulk;

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
 */
public record Upload(
        Kind kind,
        String sheet,
        int headingsAt,
        List<SheetRow> lines,
        int hidden,
        int examples,
        List<String> unknown) {

    public Upload {
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
    }
}
