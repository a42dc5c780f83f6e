package org.andian.portal.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.andian.portal.audit.Audit;
import org.andian.portal.outbox.Carrier;
import org.andian.portal.outbox.CoveredNumber;
import org.andian.portal.outbox.Mail;
import org.andian.portal.outbox.OutboxQueue;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Door: the state of the outbox, for the system administrator. */
@Stateless
public class Deliveries {

    /** Where a message stands. */
    public enum State {
        WAITING("delivered_at is null and given_up_at is null"),
        FAILED("given_up_at is not null"),
        DELIVERED("delivered_at is not null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A message in the outbox.
     *
     * @param kind such as {@code mail}
     * @param to of a phone the first and the last digits
     * @param subject of a mail, null of all else
     * @param nextAt the next attempt while it waits
     * @param failure what the last attempt ended with, perhaps {@link Mailing#UNREACHABLE}; null
     *     when none failed
     */
    public record Entry(
            long id,
            String kind,
            String to,
            String subject,
            State state,
            Instant createdAt,
            Instant nextAt,
            int attempts,
            Instant deliveredAt,
            String failure) {}

    /**
     * @param lastDelivered null when none was
     */
    public record Tally(long waiting, long failed, long delivered, Instant lastDelivered) {

        public long of(State state) {
            return switch (state) {
                case WAITING -> waiting;
                case FAILED -> failed;
                case DELIVERED -> delivered;
            };
        }
    }

    /**
     * How one kind of messages gets on.
     *
     * @param kind such as {@code mail}
     * @param isReady whether it is known where to
     * @param oldest waiting now, null for none
     * @param lastDelivered null when none was
     */
    public record Health(
            String kind,
            boolean isReady,
            long waiting,
            long failed,
            Instant oldest,
            Instant lastDelivered) {}

    private static final String OPEN =
            """
            select kind, sum(case when given_up_at is null then 1 else 0 end) as waiting, count(given_up_at) as failed,
              min(case when given_up_at is null then created_at end) as oldest
            from outbox_view where kind in (%s) and delivered_at is null group by kind\
            """;

    private static final String LEFT =
            "select kind, max(delivered_at) as last_at from outbox_view where kind in (%s) group by"
                    + " kind";

    private static final List<String> KINDS =
            Stream.concat(
                            Stream.of(Mail.KIND, SmsCarrier.KIND, HookCarrier.KIND),
                            Stream.concat(
                                    Arrays.stream(Robot.values()).map(Robot::kind),
                                    Stream.of("push")))
                    .toList();

    @Inject @Any private Instance<Carrier> carriers;

    @Inject private Sql sql;

    @Inject private OutboxQueue queue;

    @Inject private Audit audit;

    /** How the messages stand; for the system administrator only. */
    public Tally tally(Scope scope) {
        require(scope);
        return sql.first(
                        marked(
                                """
                                select coalesce(sum(case when delivered_at is null and given_up_at is null
                                    then 1 else 0 end), 0) as waiting,
                                  coalesce(sum(case when given_up_at is not null then 1 else 0 end), 0) as failed,
                                  count(delivered_at) as delivered, max(delivered_at) as last_at
                                from outbox_view where kind in (%s)\
                                """),
                        KINDS,
                        row ->
                                new Tally(
                                        row.number("waiting"),
                                        row.number("failed"),
                                        row.number("delivered"),
                                        row.instant("last_at")))
                .orElseThrow();
    }

    /** One for each kind; for the system administrator only. */
    public List<Health> health(Scope scope) {
        require(scope);
        Map<String, Boolean> ready = new HashMap<>();
        carriers.forEach(carrier -> ready.put(carrier.kind(), carrier.isReady()));
        Map<String, Instant> left = new HashMap<>();
        sql.list(marked(LEFT), KINDS, row -> left.put(row.text("kind"), row.instant("last_at")));
        Map<String, Health> open = new HashMap<>();
        sql.list(marked(OPEN), KINDS, row -> open.put(row.text("kind"), health(row, ready, left)));
        return KINDS.stream()
                .map(
                        kind ->
                                open.getOrDefault(
                                        kind,
                                        new Health(
                                                kind, ready.get(kind), 0, 0, null, left.get(kind))))
                .toList();
    }

    /** With a mark for each kind. */
    private static String marked(String statement) {
        return statement.replace("%s", Sql.marks(KINDS.size()));
    }

    private static Health health(Row row, Map<String, Boolean> ready, Map<String, Instant> left) {
        String kind = row.text("kind");
        return new Health(
                kind,
                ready.get(kind),
                row.number("waiting"),
                row.number("failed"),
                row.instant("oldest"),
                left.get(kind));
    }

    /** Newest first. */
    public List<Entry> page(Scope scope, State state, int first, int size) {
        require(scope);
        return sql.list(
                marked("select * from outbox_view where kind in (%s) and ")
                        + state.condition
                        + " order by id desc limit ? offset ?",
                Stream.concat(KINDS.stream(), Stream.of(size, first)).toList(),
                row -> entry(row, state));
    }

    /**
     * Begins anew with a message that was given up. @return false when somebody else did so
     * meanwhile
     */
    public boolean tryAgain(Scope scope, long id) {
        require(scope);
        boolean taken = queue.again(id);
        if (taken) {
            audit.done(scope.login(), "mail.again", "message " + id, null);
        }
        return taken;
    }

    private static Entry entry(Row row, State state) {
        try (JsonReader reader = Json.createReader(new StringReader(row.text("payload")))) {
            return entry(row, reader.readObject(), state);
        }
    }

    private static Entry entry(Row row, JsonObject letter, State state) {
        return new Entry(
                row.number("id"),
                row.text("kind"),
                covered(row.text("kind"), letter.getString("to")),
                row.text("kind").equals(Mail.KIND) ? letter.getString("subject") : null,
                state,
                row.instant("created_at"),
                state == State.WAITING ? row.instant("available_at") : null,
                (int) row.number("attempts"),
                row.instant("delivered_at"),
                row.text("failure"));
    }

    /** Whose number it is, who looks after the outbox need not know; only which of several. */
    private static String covered(String kind, String to) {
        return kind.equals(SmsCarrier.KIND) ? CoveredNumber.of(to) : to;
    }

    private static void require(Scope scope) {
        scope.require(Role::mayConfigure, "look after the outbox");
    }
}
