package org.andian.portal.inspection.figure;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The selects behind the room's indicators. A task is taken as its last act before the end of the
 * day left it, and so is the premises it was at; what came after the day was computed is none of
 * its records.
 */
final class InspectionDays {

    /** China keeps one offset all year, so a day is a whole number of millisecond lengths. */
    private static final String DAY_OF =
            "date_add(date '1970-01-01', interval floor((%s + 28800000) / 86400000) day)";

    private static final String DAY_END =
            "((to_days(c.day + interval 1 day) - 719528) * 86400000 - 28800000)";

    /** Act e is the last one of task t that the day knows. */
    private static final String IS_LAST =
            """
            e.id = (select max(m.id) from inspection_act m where m.task_id = t.id and m.at < %s and m.at <= c.at)\
            """
                    .formatted(DAY_END);

    private static final String TASK =
            """
            select c.day, '' as campaign, e.premises_id, null as district_id, null as venue_group, null as device_id,
              null as alarm_id, e.at, concat('inspection ', t.id) as what, %s as numerator, %s as denominator \
            """;

    /** Before the day is over, one that is not finished yet is not late. */
    private static final String LAST_DAY =
            """
            from inspection_act e join (%1$s) c on c.day = e.due_on join inspection_task t on t.id = e.task_id
            where e.due_on >= ? and e.due_on <= ? and t.kind = '%2$s' and %3$s and e.state <> 'CANCELLED'\
            """;

    private static final String DECIDED = " and (e.state = 'DONE' or c.at >= " + DAY_END + ")";

    private static final String FINISHED =
            """
            from inspection_act e join inspection_task t on t.id = e.task_id join (%1$s) c on c.day = %2$s
            where e.at >= ? and e.at < ? and e.at <= c.at and e.act = 'FINISH' and t.kind = '%3$s'\
            """;

    private static final String WITH_FINDINGS =
            " and exists (select 1 from inspection_finding f where f.task_id = t.id and f.kept_at"
                    + " <= e.at)";

    private static final String KEPT =
            """
            select c.day, '' as campaign, s.premises_id, null as district_id, null as venue_group, null as device_id,
              null as alarm_id, s.kept_at as at, concat('%1$s ', s.id) as what, 1 as numerator, 0 as denominator
            from %2$s s join (%3$s) c on c.day = %4$s
            where s.kept_at >= ? and s.kept_at < ? and s.kept_at <= c.at\
            """;

    private InspectionDays() {}

    static Records records(InspectionMeasure measure, LocalDate first, LocalDate last, AsOf asOf) {
        List<Object> parameters = new ArrayList<>(asOf.parameters());
        if (measure.way().isOfLastDay()) {
            parameters.addAll(List.of(first, last));
        } else {
            Period period = Period.days(first, last);
            parameters.addAll(List.of(period.from(), period.to()));
        }
        return new Records(sql(measure, asOf.sql()), parameters);
    }

    private static String sql(InspectionMeasure measure, String asOf) {
        String kind = measure.kind() == null ? "" : measure.kind().name();
        return switch (measure.way()) {
            case DUE -> TASK.formatted("1", "0") + LAST_DAY.formatted(asOf, kind, IS_LAST);
            case IN_TIME ->
                    TASK.formatted("case when e.state = 'DONE' then 1 else 0 end", "1")
                            + LAST_DAY.formatted(asOf, kind, IS_LAST)
                            + DECIDED;
            case FINISHED -> finished(asOf, kind);
            case FOUND -> finished(asOf, kind) + WITH_FINDINGS;
            case FINDINGS -> kept("finding", "inspection_finding", asOf);
            case STOPS -> kept("patrol", "patrol_stop", asOf);
        };
    }

    private static String finished(String asOf, String kind) {
        return TASK.formatted("1", "0") + FINISHED.formatted(asOf, DAY_OF.formatted("e.at"), kind);
    }

    private static String kept(String what, String table, String asOf) {
        return KEPT.formatted(what, table, asOf, DAY_OF.formatted("s.kept_at"));
    }
}
