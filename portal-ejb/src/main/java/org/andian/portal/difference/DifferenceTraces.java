package org.andian.portal.difference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.difference.rule.DifferenceSubject;
import org.andian.portal.difference.rule.Trace;
import org.andian.portal.difference.rule.Whereabouts;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what shows that somebody was where an inspection was held: visits that are finished, stops
 * of patrols, and arrivals of providers that were to inspect. What is a difference already is read
 * however old it is. Premises that are closed are inspected no more.
 */
@ApplicationScoped
class DifferenceTraces {

    /** Takes the subject's name; has one question mark. */
    private static final String SINCE =
            """
             >= ? or %s in (select f.subject_id from difference f where f.kind = 'ABSENT' and f.open_slot = 1
              and f.subject = '%s'))\
            """;

    private static final String PLACE =
            """
            coalesce(p.successor_id, p.id) as stands_for, p.lon as place_lon, p.lat as place_lat\
            """;

    private static final String STOPS =
            "select s.id, s.walker as person, s.stopped_at as at, s.lon, s.lat, null as accuracy,"
                    + " s.scanned, 0 as witnessed, 0 as answers, 0 as answering, s.demo, "
                    + PLACE
                    + " from patrol_stop_view s join premises_view p on p.id = s.premises_id where"
                    + " (s.stopped_at"
                    + SINCE.formatted("s.id", DifferenceSubject.STOP);

    /** What was answered in the portal itself was answered as it was kept, all at once. */
    private static final String TASKS =
            """
            select t.id, t.done_by as person, t.done_at as at, t.lon, t.lat, t.accuracy, 0 as scanned,
              case when t.accompanied is null then 0 else 1 end as witnessed,
              (select count(*) from inspection_answer_view n
                where n.task_id = t.id and n.kept_at - n.answered_at >= 1000) as answers,
              (select coalesce(max(n.answered_at) - min(n.answered_at), 0) from inspection_answer_view n
                where n.task_id = t.id and n.kept_at - n.answered_at >= 1000) as answering, t.demo, \
            """
                    + PLACE
                    + """
                     from inspection_visit_view t join premises_view p on p.id = t.premises_id
                    where t.kind = 'INSPECTION' and t.state = 'DONE' and (t.done_at\
                    """
                    + SINCE.formatted("t.id", DifferenceSubject.TASK);

    private static final String WORKS =
            """
            select w.id, null as person, w.arrived_at as at, w.arrived_lon as lon, w.arrived_lat as lat,
              w.arrived_accuracy as accuracy, 0 as scanned,
              case when w.state in ('PASSED', 'RATED') then 1 else 0 end as witnessed, 0 as answers,
              0 as answering, w.demo, \
            """
                    + PLACE
                    + """
                     from work_done_view w join premises_view p on p.id = w.premises_id
                    where w.kind = 'INSPECT' and w.state in ('DONE', 'PASSED', 'RATED') and w.arrived_at is not null
                      and (w.done_at\
                    """
                    + SINCE.formatted("w.id", DifferenceSubject.WORK);

    private static final String OPEN =
            " and not exists (select 1 from premises_view c where c.id = coalesce(p.successor_id,"
                    + " p.id) and c.closed_on is not null)";

    @Inject private Sql sql;

    /** Those since a moment, and those that are a difference already, in no order. */
    public List<Trace> since(Instant since) {
        List<Trace> traces = new ArrayList<>();
        traces.addAll(read(STOPS, since, DifferenceSubject.STOP));
        traces.addAll(read(TASKS, since, DifferenceSubject.TASK));
        traces.addAll(read(WORKS, since, DifferenceSubject.WORK));
        return traces;
    }

    private List<Trace> read(String select, Instant since, DifferenceSubject subject) {
        return sql.list(select + OPEN, List.of(since), row -> trace(row, subject));
    }

    private static Trace trace(Row row, DifferenceSubject subject) {
        Double accuracy = row.decimal("accuracy");
        return new Trace(
                subject,
                row.number("id"),
                row.number("stands_for"),
                Whereabouts.of(row.decimal("place_lon"), row.decimal("place_lat")),
                row.text("person"),
                row.instant("at"),
                Whereabouts.of(row.decimal("lon"), row.decimal("lat")),
                accuracy == null ? 0 : accuracy,
                row.flag("scanned"),
                row.flag("witnessed"),
                (int) row.number("answers"),
                Duration.ofMillis(row.number("answering")),
                row.flag("demo"));
    }
}
