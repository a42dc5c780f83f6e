package org.andian.portal.alarm;

import org.andian.portal.indicator.Records;
import org.andian.portal.period.Period;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The selects behind the alarm room's indicators. The level is the highest reached by the end of
 * the day the alarm was raised.
 */
final class AlarmDays {

    static final long DAY = Duration.ofDays(1).toMillis();

    /** China keeps one offset all year, so a day is a whole number of millisecond lengths. */
    static final long OFFSET = Duration.ofHours(8).toMillis();

    private static final String NEXT_MIDNIGHT =
            "((floor((a.raised_at + %d) / %d) + 1) * %2$d - %1$d)".formatted(OFFSET, DAY);
    private static final String HIGH =
            """
            exists (select 1 from alarm_occurrence o where o.alarm_id = a.id and o.level = 'ALARM'
              and o.started_at < %1$s and not exists (
              select 1 from alarm_history h where h.alarm_id = a.id and h.what = 'escalated' and h.at >= %1$s
                and h.at >= o.started_at
                and (o.ended_at is null or h.at <= o.ended_at)))\
            """
                    .formatted(NEXT_MIDNIGHT);
    private static final String IN_TIME =
            """
            exists (select 1 from alarm_history h where h.alarm_id = a.id and h.what = 'acknowledged'
              and h.at < a.received_at + %1$d and not exists (
              select 1 from alarm_history u where u.alarm_id = a.id and u.what in ('unacknowledged', 'lapsed')
                and u.id > h.id and u.at < a.received_at + %1$d))\
            """
                    .formatted(AlarmIndicators.IN_TIME.toMillis());
    private static final String PRESENT =
            "a.received_at - a.raised_at <= " + AlarmIndicators.HISTORIC.toMillis();

    /** How long one of the past lasted that came again is not known. */
    private static final String TIMED = "(a.historic = 0 or a.occurrences = 1)";

    private static final String SELECT =
            """
            select date_add(cast(? as date), interval floor((a.%1$s - ?) / %2$d) day) as day, '' as campaign,
                a.premises_id, null as district_id, null as venue_group, a.device_id,
              a.id as alarm_id, a.%1$s as at, a.kind as what, %3$s as numerator, %4$s as denominator
            from alarm a where a.%1$s >= ? and a.%1$s < ? and %5$s\
            """;

    private AlarmDays() {}

    static Records records(String indicator, LocalDate first, LocalDate last) {
        Period period = Period.days(first, last);
        return new Records(
                sql(indicator),
                List.of(
                        first,
                        period.from().toEpochMilli(),
                        period.from().toEpochMilli(),
                        period.to().toEpochMilli()));
    }

    private static String sql(String indicator) {
        return switch (indicator) {
            case AlarmIndicators.ALARMS -> raised("1", "0", "a.level <> 'FAULT'");
            case "alarms.alarm" -> raised("1", "0", "a.level <> 'FAULT' and " + HIGH);
            case "alarms.warning" -> raised("1", "0", "a.level <> 'FAULT' and not " + HIGH);
            case "faults" -> raised("1", "0", "a.level = 'FAULT'");
            case AlarmIndicators.ACKNOWLEDGED ->
                    raised(
                            "case when " + IN_TIME + " then 1 else 0 end",
                            "1",
                            "a.level <> 'FAULT' and " + PRESENT);
            case AlarmIndicators.CLEARING, AlarmIndicators.CLEARING_MEDIAN ->
                    SELECT.formatted(
                            "cleared_at",
                            DAY,
                            "floor((a.cleared_at - a.raised_at) / 1000)",
                            "1",
                            "a.level <> 'FAULT' and " + TIMED);
            default ->
                    raised(
                            "1",
                            "0",
                            "a.level <> 'FAULT' and a.kind in (" + group(indicator).quoted() + ")");
        };
    }

    private static String raised(String numerator, String denominator, String condition) {
        return SELECT.formatted("raised_at", DAY, numerator, denominator, condition);
    }

    static KindGroup group(String indicator) {
        return Arrays.stream(KindGroup.values())
                .filter(group -> group.indicator().equals(indicator))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no indicator " + indicator + " here."));
    }
}
