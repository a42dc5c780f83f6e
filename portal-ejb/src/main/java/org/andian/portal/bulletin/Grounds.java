package org.andian.portal.bulletin;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.statistic.CellKey.Span;
import org.andian.portal.statistic.StatisticTable;

import java.time.LocalDate;

/**
 * On how many days of its period a bulletin rests. Statistics read no further than the last day
 * that has figures, so the days after it are missing here and not there.
 *
 * @param days of the whole period
 * @param computed of them, those of which every figure was computed
 * @param last the last day that was read
 */
record Grounds(long days, long computed, LocalDate last) {

    static Grounds of(StatisticTable table) {
        DateSpan read = table.spans().get(Span.CURRENT);
        DateSpan whole = new DateSpan(table.query().from(), table.query().to());
        return new Grounds(
                whole.days(), read.days() - table.freshness().missingDays(), read.last());
    }

    boolean isWhole() {
        return computed == days;
    }
}
