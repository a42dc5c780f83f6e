package org.andian.web.bulletin;

import org.andian.reports.Column;
import org.andian.reports.Table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Cells of a kept table for the screen, written as its PDF writes them. */
final class Cells {

    private Cells() {}

    static List<String> of(Table table, List<Object> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> text(table.columns().get(i), row.get(i)))
                .toList();
    }

    private static String text(Column column, Object cell) {
        return switch (cell) {
            case null -> column.isNumeric() ? "—" : "";
            case Number number -> format(column).format(new BigDecimal(number.toString()));
            default -> cell.toString();
        };
    }

    private static DecimalFormat format(Column column) {
        String digits = column.decimals() == 0 ? "0" : "0." + "0".repeat(column.decimals());
        String pattern = column.type() == Column.Type.PERCENT ? digits + "%" : "#,##" + digits;
        DecimalFormat format =
                new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
