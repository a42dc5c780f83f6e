package org.andian.portal.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.outbox.Mail;
import org.andian.portal.outbox.OutboxQueue;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.List;

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
     * A mail in the outbox.
     *
     * @param nextAt the next attempt while it waits
     * @param failure what the last attempt ended with, perhaps {@link Mailing#UNREACHABLE}; null
     *     when none failed
     */
    public record Entry(
            long id,
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

    @Inject private Sql sql;

    @Inject private OutboxQueue queue;

    @Inject private Audit audit;

    /** How the mails stand; for the system administrator only. */
    public Tally tally(Scope scope) {
        require(scope);
        return sql.first(
                        """
                        select coalesce(sum(case when delivered_at is null and given_up_at is null then 1 else 0 end),
                            0) as waiting,
                               coalesce(sum(case when given_up_at is not null then 1 else 0 end), 0) as failed,
                               count(delivered_at) as delivered, max(delivered_at) as last_at
                        from outbox_view where kind = ?\
                        """,
                        List.of(Mail.KIND),
                        row ->
                                new Tally(
                                        row.number("waiting"),
                                        row.number("failed"),
                                        row.number("delivered"),
                                        row.instant("last_at")))
                .orElseThrow();
    }

    /** Newest first. */
    public List<Entry> page(Scope scope, State state, int first, int size) {
        require(scope);
        return sql.list(
                "select * from outbox_view where kind = ? and "
                        + state.condition
                        + " order by id desc limit ? offset ?",
                List.of(Mail.KIND, size, first),
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
        Mail mail = Mail.fromJson(row.text("payload"));
        return new Entry(
                row.number("id"),
                mail.to().value(),
                mail.subject(),
                state,
                row.instant("created_at"),
                state == State.WAITING ? row.instant("available_at") : null,
                (int) row.number("attempts"),
                row.instant("delivered_at"),
                row.text("failure"));
    }

    private static void require(Scope scope) {
        scope.require(Role::mayConfigure, "look after the outbox");
    }
}
