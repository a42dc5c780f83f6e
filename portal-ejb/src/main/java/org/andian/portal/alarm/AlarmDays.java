package org.andian.portal.alarm;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Period;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The selects behind the alarm room's indicators. The level is the highest reached by the end of
 * the day the alarm was raised. What was heard, acknowledged, cleared or reached after a day was
 * computed is none of its records.
 */
final class AlarmDays {

    static final long DAY = Duration.ofDays(1).toMillis();

    /** China keeps one offset all year, so a day is a whole number of millisecond lengths. */
    static final long OFFSET = Duration.ofHours(8).toMillis();

    private static final String DAY_OF =
            "date_add(date '1970-01-01', interval floor((a.%%1$s + %d) / %d) day)"
                    .formatted(OFFSET, DAY);
    private static final String NEXT_MIDNIGHT =
            "((floor((a.raised_at + %d) / %d) + 1) * %2$d - %1$d)".formatted(OFFSET, DAY);

    /** A level reached after the day, or after it was computed, is not the day's. */
    private static final String HIGH =
            """
            exists (select 1 from alarm_occurrence o where o.alarm_id = a.id and o.level = 'ALARM'
              and o.started_at < %1$s and not exists (
              select 1 from alarm_history h where h.alarm_id = a.id and h.at >= o.started_at
                and (h.what = 'escalated' and (h.at >= %1$s or h.noted_at > c.at)
                    and (o.ended_at is null or h.at <= o.ended_at)
                  or h.what = 'reopened' and h.at = o.started_at and h.noted_at > c.at)))\
            """
                    .formatted(NEXT_MIDNIGHT);

    private static final String IN_TIME =
            """
            exists (select 1 from alarm_history h where h.alarm_id = a.id and h.what = 'acknowledged'
              and h.at < a.received_at + %1$d and coalesce(h.noted_at, h.at) <= c.at and not exists (
              select 1 from alarm_history u where u.alarm_id = a.id and u.what in ('unacknowledged', 'lapsed')
                and u.id > h.id and u.at < a.received_at + %1$d and coalesce(u.noted_at, u.at) <= c.at))\
            """
                    .formatted(AlarmIndicators.IN_TIME.toMillis());

    /** Before its ten minutes are over, one that nobody has acknowledged is not late yet. */
    private static final String DECIDED =
            "(a.received_at + %d <= c.at or %s)"
                    .formatted(AlarmIndicators.IN_TIME.toMillis(), IN_TIME);

    private static final String PRESENT =
            "a.received_at - a.raised_at <= " + AlarmIndicators.HISTORIC.toMillis();

    /** How long one of the past lasted that came again is not known. */
    private static final String TIMED = "(a.historic = 0 or a.occurrences = 1)";

    private static final String ENDED =
            """
            a.cleared_at <= c.at and not exists (select 1 from alarm_history h
              where h.alarm_id = a.id and h.what = 'cleared' and h.noted_at > c.at)\
            """;

    private static final String ELECTRICAL = "not " + CountedLevel.FAULTS;

    private static final String SELECT =
            """
            select c.day, '' as campaign,
                a.premises_id, null as district_id, null as venue_group, a.device_id,
              a.id as alarm_id, a.%1$s as at, %3$s as numerator, %4$s as denominator,
              concat_ws(' ', a.kind, a.level, coalesce(nullif(replace(a.metric, ' ', ''), ''), '-'),
                nullif(a.text, '')) as what
            from alarm a join (%6$s) c on c.day = %2$s
            where a.%1$s >= ? and a.%1$s < ? and a.received_at <= c.at and %5$s\
            """;

    private AlarmDays() {}

    static Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        Period period = Period.days(first, last);
        List<Object> parameters = new ArrayList<>(asOf.parameters());
        parameters.addAll(List.of(period.from(), period.to()));
        return new Records(sql(indicator, asOf), parameters);
    }

    private static String sql(String indicator, AsOf asOf) {
        return switch (indicator) {
            case AlarmIndicators.ALARMS -> raised(asOf, "1", "0", ELECTRICAL);
            case "alarms.alarm" -> raised(asOf, "1", "0", ELECTRICAL + " and " + HIGH);
            case "alarms.warning" -> raised(asOf, "1", "0", ELECTRICAL + " and not " + HIGH);
            case "faults" -> raised(asOf, "1", "0", CountedLevel.FAULTS);
            case AlarmIndicators.ACKNOWLEDGED ->
                    raised(
                            asOf,
                            "case when " + IN_TIME + " then 1 else 0 end",
                            "1",
                            ELECTRICAL + " and " + PRESENT + " and " + DECIDED);
            case AlarmIndicators.CLEARING, AlarmIndicators.CLEARING_MEDIAN -> cleared(asOf);
            default ->
                    raised(
                            asOf,
                            "1",
                            "0",
                            ELECTRICAL + " and a.kind in (" + group(indicator).quoted() + ")");
        };
    }

    private static String cleared(AsOf asOf) {
        return select(
                "cleared_at",
                "floor((a.cleared_at - a.raised_at) / 1000)",
                "1",
                ELECTRICAL + " and " + TIMED + " and " + ENDED,
                asOf);
    }

    private static String raised(
            AsOf asOf, String numerator, String denominator, String condition) {
        return select("raised_at", numerator, denominator, condition, asOf);
    }

    private static String select(
            String column, String numerator, String denominator, String condition, AsOf asOf) {
        return SELECT.formatted(
                column, DAY_OF.formatted(column), numerator, denominator, condition, asOf.sql());
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
