package org.andian.portal.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Door: hands out messages to deliver, each to one node at a time, and keeps what came of it. Each
 * call is a transaction of its own. The claim of a node that is killed runs out after five minutes
 * and another takes the message: delivered at least once, in no order. Time is the database's, so
 * that nodes whose clocks differ agree. No scope: it serves the portal's own work.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxQueue {

    private static final Duration CLAIM_LASTS = Duration.ofMinutes(5);
    private static final int CANDIDATES = 5;
    private static final int LONGEST_REASON = 500;
    static final String NOW = "cast(unix_timestamp(current_timestamp(3)) * 1000 as signed)";
    private static final String OPEN = "delivered_at is null and given_up_at is null";
    private static final String FREE =
            OPEN + " and (claimed_until is null or claimed_until <= " + NOW + ")";

    @Inject private Sql sql;

    @Inject private Event<OutboxFilled> filled;

    @Inject private Event<Outcome> outcomes;

    /**
     * What tells of danger, then what has waited longest, claimed for the caller for five minutes;
     * empty when none is due, or when other nodes were quicker with all candidates.
     *
     * @param kinds what the caller can deliver, at least one
     */
    public Optional<Message> claim(Set<String> kinds) {
        giveUpInterrupted();
        String claim = UUID.randomUUID().toString();
        return due(kinds).stream()
                .filter(id -> take(id, claim))
                .findFirst()
                .flatMap(id -> read(id, claim));
    }

    /**
     * The message has left: it is never given out again, even if the claim has run out meanwhile.
     */
    public void delivered(Message message) {
        delivered(message, null, 0);
    }

    /**
     * The same with what the receiver answered.
     *
     * @param receipt null for none, clipped to 500 characters
     * @param costMilli in thousandths of a yuan
     */
    public void delivered(Message message, String receipt, long costMilli) {
        sql.update(
                "update outbox set delivered_at = "
                        + NOW
                        + ", claimed_by = null, claimed_until = null, failure = null where id = ?"
                        + " and delivered_at is null",
                message.id());
        outcomes.fire(
                new Outcome(
                        message.id(),
                        Outcome.End.DELIVERED,
                        message.attempts(),
                        clipped(receipt),
                        costMilli));
    }

    /**
     * To be tried again after a pause, or given up after the last attempt.
     *
     * @param reason shown to the system administrator, clipped to 500 characters
     */
    public void failed(Message message, String reason) {
        Optional<Duration> pause = RetryPlan.of(message.kind()).pauseAfter(message.attempts());
        if (pause.isPresent()) {
            end(message, reason, "available_at = " + NOW + " + " + pause.get().toMillis());
            tell(message, Outcome.End.FAILED, reason);
        } else {
            refused(message, reason);
        }
    }

    /**
     * Given up at once: another attempt would end alike, as with an address that does not exist.
     *
     * @param reason as of {@link #failed}
     */
    public void refused(Message message, String reason) {
        end(message, reason, "given_up_at = " + NOW);
        tell(message, Outcome.End.GIVEN_UP, reason);
    }

    /**
     * Takes up again what was given up, with all attempts before it. In the caller's transaction,
     * for it leaves a trace in the audit trail.
     *
     * @return false when the message is not given up (any more)
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean again(long id) {
        sql.first("select kind from outbox where id = ?", List.of(id), row -> row.text("kind"))
                .ifPresent(kind -> filled.fire(new OutboxFilled(kind)));
        return sql.update(
                        "update outbox set given_up_at = null, attempts = 0, available_at = "
                                + NOW
                                + " where id = ? and given_up_at is not null",
                        id)
                > 0;
    }

    /**
     * The oldest messages that left, or were given up, before a moment: what nobody asks for any
     * more.
     *
     * @param limit most of them
     * @return how many there were
     */
    public int forget(Instant before, int limit) {
        List<Long> old =
                sql.list(
                        """
                        select id from outbox where created_at < ?
                          and (delivered_at < ? or given_up_at < ?) order by id limit ?\
                        """,
                        List.of(before, before, before, limit),
                        row -> row.number("id"));
        if (!old.isEmpty()) {
            sql.update(
                    "delete from outbox where id in (" + Sql.marks(old.size()) + ")",
                    old.toArray());
        }
        return old.size();
    }

    private void tell(Message message, Outcome.End end, String reason) {
        outcomes.fire(new Outcome(message.id(), end, message.attempts(), clipped(reason), 0));
    }

    private static String clipped(String text) {
        return text == null || text.length() <= LONGEST_REASON
                ? text
                : text.substring(0, LONGEST_REASON);
    }

    private void end(Message message, String reason, String then) {
        sql.update(
                "update outbox set claimed_by = null, claimed_until = null, failure = ?, "
                        + then
                        + " where id = ? and claimed_by = ? and "
                        + OPEN,
                clipped(reason),
                message.id(),
                message.claim());
    }

    /** A message whose every attempt ended with its node must not end the next nodes too. */
    private void giveUpInterrupted() {
        sql.update(
                "update outbox set given_up_at = "
                        + NOW
                        + ", failure = coalesce(failure, 'interrupted'), claimed_by = null where"
                        + " attempts >= ? and "
                        + OPEN
                        + " and claimed_until <= "
                        + NOW,
                RetryPlan.ATTEMPTS);
    }

    private List<Long> due(Set<String> kinds) {
        List<Object> parameters = new ArrayList<>(kinds);
        parameters.add(CANDIDATES);
        return sql.list(
                "select id from outbox where "
                        + FREE
                        + " and available_at <= "
                        + NOW
                        + " and kind in ("
                        + Sql.marks(kinds.size())
                        + ") order by haste desc, available_at, id limit ?",
                parameters,
                row -> row.number("id"));
    }

    private boolean take(long id, String claim) {
        return sql.update(
                        "update outbox set claimed_by = ?, claimed_until = "
                                + NOW
                                + " + ?, attempts = attempts + 1 where id = ? and "
                                + FREE,
                        claim,
                        CLAIM_LASTS.toMillis(),
                        id)
                > 0;
    }

    private Optional<Message> read(long id, String claim) {
        return sql.first(
                "select id, kind, payload, reference, created_at, attempts from outbox where id ="
                        + " ?",
                List.of(id),
                row -> message(row, claim));
    }

    private static Message message(Row row, String claim) {
        return new Message(
                row.number("id"),
                row.text("kind"),
                row.text("payload"),
                row.text("reference"),
                row.instant("created_at"),
                (int) row.number("attempts"),
                claim);
    }
}
