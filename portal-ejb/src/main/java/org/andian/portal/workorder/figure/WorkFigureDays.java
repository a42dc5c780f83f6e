package org.andian.portal.workorder.figure;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The selects behind the room's indicators. A work order is taken as its last act before the end of
 * the day left it, and so is the premises it was at; acts that came after the day was computed are
 * none of its records. What is told later counts on the day the portal heard of it.
 */
final class WorkFigureDays {

    /** China keeps one offset all year, so a day is a whole number of millisecond lengths. */
    private static final String DAY_OF =
            "date_add(date '1970-01-01', interval floor((%s + 28800000) / 86400000) day)";

    private static final String DAY_END =
            "((to_days(c.day + interval 1 day) - 719528) * 86400000 - 28800000)";
    private static final String DAY_START = "((to_days(c.day) - 719528) * 86400000 - 28800000)";

    /** Act e is the last one of work order w that the day knows. */
    private static final String IS_LAST =
            """
            e.id = (select max(m.id) from work_act m where m.work_id = w.id and m.at < %s and m.at <= c.at)\
            """
                    .formatted(DAY_END);

    private static final String OPEN =
            "('DISPATCHED', 'DECLINED', 'ACCEPTED', 'ARRIVED', 'DONE', 'RETURNED')";

    /** Before the day is over, what may still be done in time is not late. */
    private static final String OVERDUE =
            "e.state in ('DISPATCHED', 'DECLINED', 'ACCEPTED', 'ARRIVED', 'RETURNED') and"
                    + " e.finish_by < least(c.at, "
                    + DAY_END
                    + ")";

    private static final String COLUMNS =
            """
            select c.day, '' as campaign, e.premises_id, null as district_id, null as venue_group, w.device_id,
              null as alarm_id, %1$s as at, concat('work ', w.id, ' ', w.what) as what,
              %2$s as numerator, %3$s as denominator \
            """;

    private static final String ACTS =
            """
            from work_act a join work_order w on w.id = a.work_id join (%1$s) c on c.day = %2$s
            join work_act e on e.work_id = w.id
            where a.at >= ? and a.at < ? and a.at <= c.at and a.act = '%3$s' and %4$s and %5$s and %6$s\
            """;

    /** Those that may have been open at the day's end. */
    private static final String STANDING =
            """
            from (%1$s) c join work_order w on w.registered_at < %2$s and (w.state in %3$s or w.changed_at >= %4$s)
            join work_act e on e.work_id = w.id
            where c.day = ? and %5$s and %6$s and %7$s\
            """;

    /** One that was withdrawn on a later day was there that evening. */
    private static final String TRAININGS =
            """
            select c.day, '' as campaign, g.told_premises_id as premises_id, null as district_id, null as venue_group,
              null as device_id, null as alarm_id, g.recorded_at as at,
              concat('training ', g.id, ' ', g.subject) as what, %1$s as numerator, 0 as denominator
            from work_training g join (%2$s) c on c.day = %3$s
            where g.recorded_at >= ? and g.recorded_at < ? and g.recorded_at <= c.at
              and (g.withdrawn_at is null or g.withdrawn_at >= %4$s or g.withdrawn_at > c.at)\
            """;

    private WorkFigureDays() {}

    static Records records(WorkCounter counter, LocalDate first, LocalDate last, AsOf asOf) {
        List<Object> parameters = new ArrayList<>(asOf.parameters());
        if (counter.measure().isStanding()) {
            parameters.add(last);
        } else {
            Period period = Period.days(first, last);
            parameters.addAll(List.of(period.from(), period.to()));
        }
        return new Records(sql(counter, asOf.sql()), parameters);
    }

    private static String sql(WorkCounter counter, String asOf) {
        return switch (counter.measure()) {
            case OPEN -> standing(counter, asOf, "e.state in " + OPEN);
            case OVERDUE -> standing(counter, asOf, OVERDUE);
            case TRAININGS -> trainings(asOf, "1");
            case TRAINED -> trainings(asOf, "g.people");
            case ARRIVED_ON_TIME ->
                    acts(
                            counter,
                            asOf,
                            "case when a.happened_at <= a.arrive_by then 1 else 0 end",
                            "1",
                            "a.arrive_by is not null");
            case DONE_ON_TIME ->
                    acts(
                            counter,
                            asOf,
                            "case when a.happened_at <= a.finish_by then 1 else 0 end",
                            "1",
                            "1 = 1");
            case HOURS, HOURS_MEDIAN -> acts(counter, asOf, "a.took_minutes", "1", "1 = 1");
            case STARS -> acts(counter, asOf, "a.rating", "1", "1 = 1");
            default -> acts(counter, asOf, "1", "0", "1 = 1");
        };
    }

    private static String acts(
            WorkCounter counter,
            String asOf,
            String numerator,
            String denominator,
            String condition) {
        return COLUMNS.formatted("a.at", numerator, denominator)
                + ACTS.formatted(
                        asOf,
                        DAY_OF.formatted("a.at"),
                        counter.measure().act(),
                        IS_LAST,
                        counter.sql("w"),
                        condition);
    }

    private static String standing(WorkCounter counter, String asOf, String state) {
        return COLUMNS.formatted("w.registered_at", "1", "0")
                + STANDING.formatted(
                        asOf, DAY_END, OPEN, DAY_START, IS_LAST, state, counter.sql("w"));
    }

    private static String trainings(String asOf, String numerator) {
        return TRAININGS.formatted(numerator, asOf, DAY_OF.formatted("g.recorded_at"), DAY_END);
    }
}
