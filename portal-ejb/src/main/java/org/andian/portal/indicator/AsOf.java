package org.andian.portal.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Up to which moment the records of each day are known: a select with a row a day, its columns
 * {@code day} and {@code at} (epoch ms). What the portal came to know of a day later is none of its
 * records, so that a figure opens to the rows it was computed from; a day without a row has none.
 */
public record AsOf(String sql, List<Object> parameters) {

    private static final String ONE_DAY = "select cast(? as date) as day, cast(? as signed) as at";

    public AsOf {
        parameters = List.copyOf(parameters);
    }

    /** One day, as it is being computed. */
    public static AsOf of(LocalDate day, Instant at) {
        return new AsOf(ONE_DAY, List.of(day, at));
    }
}
