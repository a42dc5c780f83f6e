package org.andian.portal.measurement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Door: readings kept apart, newest first, for the system administrator only: stamped outside the
 * accepted span, or contradicting one already stored.
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

    @Inject private Sql sql;

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
