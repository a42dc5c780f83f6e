package org.andian.portal.statistic;

import org.andian.portal.refusal.Refusal;

/**
 * Names a figure of a table so that it can be opened; {@link #toString} and {@link #parse} are its
 * form in an address.
 *
 * @param row code of a row's key, {@link AxisKey#ALL} for the total
 * @param column code of a column's key, {@link AxisKey#ALL} for the total or where there is no
 *     column axis
 */
public record CellKey(String row, String column, String indicator, Part part, Span span) {

    /** A rate opens to its numerator or to its denominator. */
    public enum Part {
        NUMERATOR,
        DENOMINATOR
    }

    /** Which of the table's periods. */
    public enum Span {
        CURRENT,
        MONTH_BEFORE,
        YEAR_BEFORE
    }

    private static final String SEPARATOR = "~";
    private static final int PARTS = 5;

    public CellKey with(Part other) {
        return new CellKey(row, column, indicator, other, span);
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, row, column, indicator, part.name(), span.name());
    }

    public static CellKey parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            throw new Refusal(StatisticReason.NO_SUCH_CELL);
        }
        try {
            return new CellKey(
                    parts[0], parts[1], parts[2], Part.valueOf(parts[3]), Span.valueOf(parts[4]));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(StatisticReason.NO_SUCH_CELL);
        }
    }
}
