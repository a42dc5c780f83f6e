package org.andian.portal.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Door: what came in and could not be used, newest first; of all devices for the system
 * administrator only, of one device for whoever sees that device.
 */
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
                IntakeLog::unfit);
    }

    /** Parts of one device's messages that could not be used, the latest first; at most 100. */
    public List<Unfit> unfitOf(Scope scope, String deviceNo) {
        return ofDevice(
                scope,
                """
                select u.device_no, u.circuit, u.code, u.reason, u.detail, u.n, u.first_at, u.last_at
                from unfit_value u join device_view d on d.no = u.device_no
                """,
                deviceNo,
                "order by u.last_at desc, u.circuit, u.code, u.reason limit 100",
                IntakeLog::unfit);
    }

    /**
     * Messages of one device of which nothing could be used, kept or not, by reason; those of the
     * last 180 days.
     *
     * @return at most 100, the latest first; {@code firstAt} is the hour in which the first came,
     *     and so is {@code lastAt} where an older build counted; circuit and code say nothing
     */
    public List<Unfit> refusedOf(Scope scope, String deviceNo) {
        return ofDevice(
                scope,
                """
                select t.device_no, 0 as circuit, '' as code, t.reason, null as detail, sum(t.n) as n,
                    min(t.hour_at) as first_at, max(coalesce(t.last_at, t.hour_at)) as last_at
                from rejected_tally t join device_view d on d.no = t.device_no
                """,
                deviceNo,
                "group by t.device_no, t.reason order by last_at desc, t.reason limit 100",
                IntakeLog::unfit);
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

    private static Unfit unfit(Row row) {
        return new Unfit(
                row.text("device_no"),
                (int) row.number("circuit"),
                row.text("code"),
                row.text("reason"),
                row.text("detail"),
                row.number("n"),
                row.instant("first_at"),
                row.instant("last_at"));
    }

    private <T> List<T> ofDevice(
            Scope scope, String select, String deviceNo, String rest, Function<Row, T> row) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(deviceNo));
        parameters.addAll(reach.parameters());
        return sql.list(
                select
                        + " left join premises_view p on p.id = d.premises_id where d.no = ? and "
                        + reach.sql()
                        + " "
                        + rest,
                parameters,
                row);
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
