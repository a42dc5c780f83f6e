package org.andian.portal.statistic;

import org.andian.portal.sql.Row;

/** Numerator and denominator; adds up. */
record Count(long numerator, long denominator) {

    static final Count ZERO = new Count(0, 0);

    static Count of(Row row) {
        return new Count(row.number("numerator"), row.number("denominator"));
    }

    Count plus(Count other) {
        return new Count(numerator + other.numerator, denominator + other.denominator);
    }
}
