package org.andian.portal.measurement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Door: readings kept apart, newest first: with a stamp that is not believed, or contradicting one
 * already stored; and late ones that could not be counted so far. All of them for the system
 * administrator only, those of one device for whoever sees that device.
 */
@Stateless
public class DoubtfulReadings {

    public record Misdated(
            Instant receivedAt, String deviceNo, int circuit, Instant ts, String body) {}

    public record Conflict(
            Instant receivedAt,
            String deviceNo,
            int circuit,
            Instant ts,
            String metric,
            Double stored,
            Double offered) {}

    /**
     * A past day of a device whose late readings a fault of ours keeps out of the figures.
     *
     * @param fault in English, what kept us from it the last time
     * @param tries since then, all in vain
     * @param dueAt when it is tried again
     */
    public record Uncounted(
            Instant since,
            String deviceNo,
            LocalDate day,
            String fault,
            int tries,
            Instant dueAt) {}

    /**
     * What of one circuit was kept apart.
     *
     * @param metric wire code of what contradicts, null for stamps that are not believed
     * @param lastTs of the last one, by its own stamp
     * @param stored the value that stands, null as {@code offered} for stamps
     */
    public record Kept(
            int circuit,
            String metric,
            long count,
            Instant lastAt,
            Instant lastTs,
            Double stored,
            Double offered) {}

    @Inject private Sql sql;

    /** What of one device was kept apart for its stamp, by circuit; of its 1,000 newest stamps. */
    public List<Kept> misdatedOf(Scope scope, String deviceNo) {
        return ofDevice(
                scope,
                """
                select m.circuit, null as metric, count(*) as n, max(m.received_at) as last_at, max(m.ts) as last_ts,
                    null as stored, null as offered
                from (select s.device_id, s.circuit, s.received_at, s.ts from misdated_reading s
                  where s.device_id = (select x.id from device_view x where x.no = ?)
                  order by s.ts desc limit 1000) m
                join device_view d on d.id = m.device_id
                """,
                List.of(deviceNo, deviceNo),
                "group by m.circuit order by m.circuit");
    }

    /** What of one device contradicts what is stored, by circuit and metric; the worst of each. */
    public List<Kept> conflictsOf(Scope scope, String deviceNo) {
        return ofDevice(
                scope,
                """
                select c.circuit, c.metric, count(*) as n, max(c.received_at) as last_at, max(c.ts) as last_ts,
                    max(c.stored) as stored, max(c.offered) as offered
                from reading_conflict c join device_view d on d.id = c.device_id
                """,
                List.of(deviceNo),
                "group by c.circuit, c.metric order by c.circuit, c.metric");
    }

    public List<Misdated> misdated(Scope scope, int first, int size) {
        return page(
                scope,
                """
                select m.received_at, d.no, m.circuit, m.ts, m.body from misdated_reading m
                join device_view d on d.id = m.device_id
                order by m.received_at desc, m.id desc\
                """,
                first,
                size,
                row ->
                        new Misdated(
                                row.instant("received_at"),
                                row.text("no"),
                                (int) row.number("circuit"),
                                row.instant("ts"),
                                row.text("body")));
    }

    public int countMisdated(Scope scope) {
        return count(scope, "select count(*) as n from misdated_reading");
    }

    public List<Conflict> conflicts(Scope scope, int first, int size) {
        return page(
                scope,
                """
                select c.received_at, d.no, c.circuit, c.ts, c.metric, c.stored, c.offered
                from reading_conflict c join device_view d on d.id = c.device_id
                order by c.received_at desc, c.id desc\
                """,
                first,
                size,
                row ->
                        new Conflict(
                                row.instant("received_at"),
                                row.text("no"),
                                (int) row.number("circuit"),
                                row.instant("ts"),
                                row.text("metric"),
                                row.decimal("stored"),
                                row.decimal("offered")));
    }

    public int countConflicts(Scope scope) {
        return count(scope, "select count(*) as n from reading_conflict");
    }

    public List<Uncounted> uncounted(Scope scope, int first, int size) {
        return page(
                scope,
                """
                select f.since, d.no, f.day, f.fault, f.tries, f.due_at from reading_late_fault f
                join device_view d on d.id = f.device_id
                order by f.since desc, f.day desc, f.device_id\
                """,
                first,
                size,
                row ->
                        new Uncounted(
                                row.instant("since"),
                                row.text("no"),
                                row.day("day"),
                                row.text("fault"),
                                (int) row.number("tries"),
                                row.instant("due_at")));
    }

    public int countUncounted(Scope scope) {
        return count(scope, "select count(*) as n from reading_late_fault");
    }

    /**
     * @param numbers the device's number for each place in which the statement asks for it
     */
    private List<Kept> ofDevice(Scope scope, String select, List<String> numbers, String rest) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(numbers);
        parameters.addAll(reach.parameters());
        return sql.list(
                select
                        + " left join premises_view p on p.id = d.premises_id where d.no = ? and "
                        + reach.sql()
                        + " "
                        + rest,
                parameters,
                row ->
                        new Kept(
                                (int) row.number("circuit"),
                                row.text("metric"),
                                row.number("n"),
                                row.instant("last_at"),
                                row.instant("last_ts"),
                                row.decimal("stored"),
                                row.decimal("offered")));
    }

    private <T> List<T> page(
            Scope scope, String select, int first, int size, Function<Row, T> row) {
        require(scope);
        return sql.list(select + " limit ? offset ?", List.of(size, first), row);
    }

    private int count(Scope scope, String select) {
        require(scope);
        return (int) sql.count(select, List.of());
    }

    private static void require(Scope scope) {
        scope.requireToRead(
                role -> role == Role.SYSTEM_ADMINISTRATOR, "read the doubtful readings");
    }
}
