package org.andian.portal.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Door: what came in and could not be used, newest first, for the system administrator only. */
@Stateless
public class IntakeLog {

    /**
     * @param body the beginning of the frame as text, null when the rate cap did not keep it
     */
    public record RejectedFrame(
            long id,
            Instant receivedAt,
            String origin,
            String deviceNo,
            String reason,
            String detail,
            int size,
            String body) {}

    public record BrokerEvent(
            Instant at,
            String kind,
            String username,
            String clientId,
            String remote,
            String topic,
            long count) {}

    /** How many frames of a device were rejected for a reason since a moment, kept or not. */
    public record Tally(String deviceNo, String reason, long count) {}

    /**
     * What of a device's messages could not be used while the rest was.
     *
     * @param code of the metric, empty for what is no metric we know
     * @param detail of the last one
     */
    public record Unfit(
            String deviceNo,
            int circuit,
            String code,
            String reason,
            String detail,
            long count,
            Instant firstAt,
            Instant lastAt) {}

    @Inject private Sql sql;

    /**
     * Frames that could not be used, the newest first.
     *
     * @param first how many to pass over, from 0
     * @param size most rows to give
     */
    public List<RejectedFrame> rejected(Scope scope, int first, int size) {
        return page(
                scope,
                """
                select id, received_at, origin, device_no, reason, detail, size, body from rejected_frame
                order by received_at desc, id desc\
                """,
                first,
                size,
                row ->
                        new RejectedFrame(
                                row.number("id"),
                                row.instant("received_at"),
                                row.text("origin"),
                                row.text("device_no"),
                                row.text("reason"),
                                row.text("detail"),
                                (int) row.number("size"),
                                readable(row.bytes("body"))));
    }

    /** How many frames are kept. */
    public int countRejected(Scope scope) {
        return count(scope, "select count(*) as n from rejected_frame");
    }

    /** Parts that could not be used, the latest first; paged as {@link #rejected}. */
    public List<Unfit> unfit(Scope scope, int first, int size) {
        return page(
                scope,
                """
                select device_no, circuit, code, reason, detail, n, first_at, last_at from unfit_value
                order by last_at desc, device_no, circuit, code, reason\
                """,
                first,
                size,
                row ->
                        new Unfit(
                                row.text("device_no"),
                                (int) row.number("circuit"),
                                row.text("code"),
                                row.text("reason"),
                                row.text("detail"),
                                row.number("n"),
                                row.instant("first_at"),
                                row.instant("last_at")));
    }

    /** How many rows {@link #unfit} has. */
    public int countUnfit(Scope scope) {
        return count(scope, "select count(*) as n from unfit_value");
    }

    /** Largest first, by whole hours: the hour in which {@code since} lies counts as a whole. */
    public List<Tally> tallies(Scope scope, Instant since) {
        require(scope);
        return sql.list(
                """
                select device_no, reason, sum(n) as total from rejected_tally where hour_at > ? - 3600000
                group by device_no, reason order by total desc, device_no limit 1000\
                """,
                List.of(since),
                row -> new Tally(row.text("device_no"), row.text("reason"), row.number("total")));
    }

    /** What the broker refused, the newest first; paged as {@link #rejected}. */
    public List<BrokerEvent> brokerEvents(Scope scope, int first, int size) {
        return page(
                scope,
                "select at, kind, username, client_id, remote, topic, n from broker_event order by"
                        + " at desc, id desc",
                first,
                size,
                row ->
                        new BrokerEvent(
                                row.instant("at"),
                                row.text("kind"),
                                row.text("username"),
                                row.text("client_id"),
                                row.text("remote"),
                                row.text("topic"),
                                row.number("n")));
    }

    /** How many reports of the broker are kept. */
    public int countBrokerEvents(Scope scope) {
        return count(scope, "select count(*) as n from broker_event");
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
        scope.requireToRead(role -> role == Role.SYSTEM_ADMINISTRATOR, "read the intake log");
    }

    /** Frames are UTF-8 by contract; what is not shows as replacement characters. */
    private static String readable(byte[] body) {
        return body == null ? null : new String(body, StandardCharsets.UTF_8);
    }
}
