package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * On which days devices were heard, and where: a place of which nothing was heard had not "no
 * alarms", nobody was watching.
 */
@ApplicationScoped
public class Monitoring {

    /**
     * The time in which devices were heard, and the alarms they told: one who speaks is heard, also
     * before anything is expected of it.
     */
    public static final List<String> HEARD_BY = List.of("online", "alarms");

    @Inject private Sql sql;

    /**
     * Whether a device was heard. One that is installed and silent watches nothing.
     *
     * @param counted what each of {@link #HEARD_BY} comes to in a period and place
     */
    public static boolean isHeard(Function<String, Count> counted) {
        return HEARD_BY.stream().anyMatch(code -> counted.apply(code).numerator() > 0);
    }

    /**
     * On which days of a month a device was heard at a spot: a month is one row, however many days
     * it was watched, so that years of comparison stay small.
     *
     * @param days bit 0 for the first of the month, bit 30 for the 31st
     */
    public record Heard(YearMonth month, Spot spot, long days) {

        private static final int MONTHS_IN_NUMBER = 100;

        public static Heard of(Row row) {
            int month = (int) row.number("month");
            return new Heard(
                    YearMonth.of(month / MONTHS_IN_NUMBER, month % MONTHS_IN_NUMBER),
                    Spot.of(row),
                    row.number("days"));
        }

        public static Heard on(LocalDate day, Spot spot) {
            return new Heard(YearMonth.from(day), spot, 1L << (day.getDayOfMonth() - 1));
        }

        /** Those of its days that lie in a period, as {@code days}; 0 for none. */
        public long daysIn(DateSpan span) {
            LocalDate first = month.atDay(1);
            LocalDate last = month.atEndOfMonth();
            if (span.last().isBefore(first) || span.first().isAfter(last)) {
                return 0;
            }
            int from = span.first().isAfter(first) ? span.first().getDayOfMonth() : 1;
            LocalDate end = span.last().isBefore(last) ? span.last() : last;
            long within = (1L << (end.getDayOfMonth() - from + 1)) - 1;
            return days & (within << (from - 1));
        }
    }

    /**
     * Of some periods at once: a period and the year before it may share most of their days.
     *
     * @param spans one at least
     * @param grain what of the spots to tell apart
     * @return each month and spot once, in no order; never a day outside all of them
     */
    public List<Heard> of(Collection<DateSpan> spans, Limit limit, Grain grain) {
        List<Object> parameters = new ArrayList<>(HEARD_BY);
        spans.forEach(span -> parameters.addAll(List.of(span.first(), span.last())));
        parameters.addAll(limit.parameters());
        return sql.list(
                "select extract(year_month from q.day) as month,"
                        + " bit_or(1 << (dayofmonth(q.day) - 1)) as days, "
                        + grain.columns()
                        + " from fact q left join district_view x on x.id = q.district_id"
                        + " where q.indicator in ("
                        + Sql.marks(HEARD_BY.size())
                        + ") and ("
                        + String.join(
                                " or ",
                                Collections.nCopies(spans.size(), "q.day >= ? and q.day <= ?"))
                        + ") and q.numerator > 0 and "
                        + limit.on("q.venue_group", "q.department", "q.campaign")
                        + " group by extract(year_month from q.day), "
                        + grain.keys(),
                parameters,
                Heard::of);
    }
}
