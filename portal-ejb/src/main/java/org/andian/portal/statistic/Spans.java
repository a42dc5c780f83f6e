package org.andian.portal.statistic;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.statistic.CellKey.Span;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/**
 * The periods a query reads. A period that begins with a month is compared with as many months
 * before it, up to the same day of the month (its last day with the last day); any other with as
 * many days right before it. A year before means the same dates. Pure.
 */
final class Spans {

    private Spans() {}

    /**
     * @param latest the last day that has figures: a period is read no further. @return in the
     *     order of the columns
     */
    static Map<Span, DateSpan> of(StatisticQuery query, LocalDate latest) {
        DateSpan current =
                new DateSpan(
                        query.from(),
                        query.to().isAfter(latest) && !query.from().isAfter(latest)
                                ? latest
                                : query.to());
        Map<Span, DateSpan> spans = new EnumMap<>(Span.class);
        spans.put(Span.CURRENT, current);
        if (query.monthOnMonth()) {
            spans.put(Span.MONTH_BEFORE, before(current));
        }
        if (query.yearOnYear()) {
            spans.put(Span.YEAR_BEFORE, earlier(current, 12));
        }
        return spans;
    }

    private static DateSpan before(DateSpan span) {
        if (span.first().getDayOfMonth() == 1) {
            return earlier(
                    span,
                    (int)
                                    ChronoUnit.MONTHS.between(
                                            YearMonth.from(span.first()),
                                            YearMonth.from(span.last()))
                            + 1);
        }
        return new DateSpan(span.first().minusDays(span.days()), span.first().minusDays(1));
    }

    private static DateSpan earlier(DateSpan span, int months) {
        LocalDate last = span.last().minusMonths(months);
        boolean endsMonth = span.last().getDayOfMonth() == span.last().lengthOfMonth();
        return new DateSpan(
                span.first().minusMonths(months),
                endsMonth ? last.withDayOfMonth(last.lengthOfMonth()) : last);
    }
}
