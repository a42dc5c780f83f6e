package org.andian.portal.fact;

import org.andian.portal.sql.Row;

/** Numerator and denominator; adds up. */
public record Count(long numerator, long denominator) {

    public static final Count ZERO = new Count(0, 0);

    public static Count of(Row row) {
        return new Count(row.number("numerator"), row.number("denominator"));
    }

    public Count minus(Count other) {
        return new Count(numerator - other.numerator, denominator - other.denominator);
    }

    public Count plus(Count other) {
        return new Count(numerator + other.numerator, denominator + other.denominator);
    }
}
