package org.andian.portal.telling.figure;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The selects behind the room's indicators. A message is of the day it was written; what came of it
 * after the day was computed is none of its records.
 */
final class MessageDays {

    /** China keeps one offset all year, so a day is a whole number of millisecond lengths. */
    private static final String DAY_OF =
            "date_add(date '1970-01-01', interval floor((m.written_at + 28800000) / 86400000) day)";

    /** What waits in an inbox leaves nothing to hand over, and what cannot leave was not sent. */
    private static final String SENT = "m.way not in ('INBOX', 'NONE') and m.state <> 'UNSET'";

    private static final String HANDED = "m.handed_at <= c.at";

    private static final String IN_TIME =
            "case when %s and m.handed_at - m.written_at <= %d then 1 else 0 end"
                    .formatted(HANDED, MessageIndicators.PROMPT.toMillis());

    /** Before its seconds are over, one that was not handed over is not late yet. */
    private static final String DECIDED =
            "(m.written_at + %d < c.at or %s)"
                    .formatted(MessageIndicators.PROMPT.toMillis(), HANDED);

    private static final String SELECT =
            """
            select c.day, '' as campaign, m.premises_id, null as district_id, null as venue_group, null as device_id,
              m.alarm_id, m.written_at as at, 'message' as what, %1$s as numerator, %2$s as denominator
            from message m join (%3$s) c on c.day = %4$s
            where m.written_at >= ? and m.written_at < ? and m.written_at <= c.at and %5$s and %6$s\
            """;

    private MessageDays() {}

    static Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        Period period = Period.days(first, last);
        List<Object> parameters = new ArrayList<>(asOf.parameters());
        parameters.addAll(List.of(period.from(), period.to()));
        String sql =
                indicator.equals(MessageIndicators.IN_TIME)
                        ? SELECT.formatted(IN_TIME, "1", asOf.sql(), DAY_OF, SENT, DECIDED)
                        : SELECT.formatted("1", "0", asOf.sql(), DAY_OF, SENT, "1 = 1");
        return new Records(sql, parameters);
    }
}
