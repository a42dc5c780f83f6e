package org.andian.portal.telling.figure;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Period;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The selects behind the room's indicators. A message is of the day it was written, and lies where
 * the premises of its alarm lay; what was handed over after a day was computed is none of its
 * records.
 */
final class MessageDays {

    /** The end of it included. */
    static final Duration QUICK = Duration.ofSeconds(5);

    static final long DAY = Duration.ofDays(1).toMillis();

    /** China keeps one offset all year, so a day is a whole number of millisecond lengths. */
    static final long OFFSET = Duration.ofHours(8).toMillis();

    private static final String DAY_OF =
            "date_add(date '1970-01-01', interval floor((m.written_at + %d) / %d) day)"
                    .formatted(OFFSET, DAY);

    /** One that is waited for longer is never quick any more. */
    private static final String IS_QUICK =
            "m.handed_at is not null and m.handed_at <= m.written_at + %d and m.handed_at <= c.at"
                    .formatted(QUICK.toMillis());

    private static final String IS_DECIDED =
            "(m.written_at + %d < c.at or %s)".formatted(QUICK.toMillis(), IS_QUICK);

    private static final String SELECT =
            """
            select c.day, '' as campaign, a.premises_id, null as district_id, null as venue_group, a.device_id,
              m.alarm_id, m.written_at as at, 'message' as what, %1$s as numerator, %2$s as denominator
            from message m join (%3$s) c on c.day = %4$s left join alarm_view a on a.id = m.alarm_id
            where m.written_at >= ? and m.written_at < ? and m.written_at <= c.at
              and m.way not in ('INBOX', 'NONE') and m.state <> 'UNSET' and %5$s\
            """;

    private MessageDays() {}

    static Records records(MessageMeasure measure, LocalDate first, LocalDate last, AsOf asOf) {
        List<Object> parameters = new ArrayList<>(asOf.parameters());
        Period period = Period.days(first, last);
        parameters.addAll(List.of(period.from(), period.to()));
        return new Records(sql(measure, asOf.sql()), parameters);
    }

    private static String sql(MessageMeasure measure, String asOf) {
        return switch (measure) {
            case SENT -> SELECT.formatted("1", "0", asOf, DAY_OF, "1 = 1");
            case QUICK -> SELECT.formatted("1", "0", asOf, DAY_OF, IS_QUICK);
            case QUICK_RATE ->
                    SELECT.formatted(
                            "case when " + IS_QUICK + " then 1 else 0 end",
                            "1",
                            asOf,
                            DAY_OF,
                            IS_DECIDED);
        };
    }
}
