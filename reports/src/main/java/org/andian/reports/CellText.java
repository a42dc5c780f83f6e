package org.andian.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A cell as it is shown on screen and on paper: numbers with their column's decimals, nothing to
 * show as a dash. For one thread.
 */
public final class CellText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    static final String NOTHING = "—";

    private final Table table;
    private final List<DecimalFormat> formats;

    /**
     * @param table whose columns say with how many decimals and in which zone; its rows are not
     *     read
     */
    public CellText(Table table) {
        this.table = table;
        formats = table.columns().stream().map(CellText::format).toList();
    }

    /**
     * @param column index from 0
     * @param value null, a String, a Number or an Instant
     * @return an empty text for null in a text or time column; numbers rounded half up, times to
     *     the second
     */
    public String of(int column, Object value) {
        return switch (value) {
            case null -> table.columns().get(column).isNumeric() ? NOTHING : "";
            case Number number -> formats.get(column).format(new BigDecimal(number.toString()));
            case Instant at -> TIME.format(at.atZone(table.zone()));
            default -> value.toString();
        };
    }

    private static DecimalFormat format(Column column) {
        DecimalFormat format =
                new DecimalFormat(column.pattern(), DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
