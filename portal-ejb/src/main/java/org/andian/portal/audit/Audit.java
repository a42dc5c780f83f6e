package org.andian.portal.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Door: writes the trail. Each row's hash covers the row and the hash before it. Writers wait for
 * each other at one row until their transaction ends: write the trace last. What is refused waits
 * for nobody: it is noted, and the trail takes it within a minute. What a request does is noted
 * with the address it comes from.
 */
@Stateless
public class Audit {

    private static final int AT_ONCE = 500;

    @Inject private Sql sql;

    @Inject private Deputies deputies;

    @Inject private Clock clock;

    @Inject private TrailKey key;

    @Inject private TrailEnd end;

    @Inject private RefusedActs refusals;

    @Inject private Whence whence;

    @Inject private Event<TrailHead> grown;

    /**
     * Writes in the caller's transaction: an act and its trace stand or fall together.
     *
     * @param actor login of who acted, or the portal's own name for scheduled work
     * @param action what was done, as {@code room.verb}; the auditor's list translates it
     * @param object what was acted on, such as {@code device D-1}
     * @param detail what changed, null when the action says all
     */
    public void done(String actor, String action, String object, String detail) {
        done(new Act(actor, action, object, detail, null));
    }

    /** As above, for an act that may name the client's address itself. */
    public void done(Act act) {
        write(whence.of(act), "done");
    }

    /**
     * Notes a refusal, which leaves a trace although its act is rolled back. Like ones of an
     * account are counted: the first is in the trail within a minute, those of the next ten minutes
     * follow as one row. Parameters as of {@code done}.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void refused(String actor, String action, String object, String detail) {
        refused(new Act(actor, action, object, detail, null));
    }

    /** As above, for an act that may name the client's address itself. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void refused(Act act) {
        refusals.note(whence.of(act));
    }

    /**
     * Brings some of what was refused into the trail, the oldest first. The turn is taken before
     * their rows are held, so that no further refusal waits for the chain.
     *
     * @return false when none are left
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean takeRefused() {
        if (!refusals.areDue()) {
            return false;
        }
        takeTurn();
        List<Act> due = refusals.take(AT_ONCE);
        due.forEach(act -> write(act, "refused"));
        return due.size() == AT_ONCE;
    }

    /**
     * Writes in the caller's transaction what was refused earlier and noted elsewhere meanwhile;
     * its detail tells when.
     */
    public void refusedBefore(Act act) {
        write(act, "refused");
    }

    /** Two nodes cannot both follow the same row: the turn is taken before the end is read. */
    private void write(Act bare, String result) {
        Act act = bare.inPlaceOf(deputies.standingInFor(bare.actor(), bare.action()));
        takeTurn();
        TrailHead before = end.last().orElse(TrailHead.NONE);
        Entry entry =
                new Entry(
                        before.id() + 1,
                        Instant.now(clock).truncatedTo(ChronoUnit.MILLIS),
                        act,
                        result);
        String hash = key.get().sign(Chain.canonical(before.hash(), entry));
        sql.update(
                """
                insert into audit (id, at, actor, action, object, detail, result, remote, prev_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                entry.id(),
                entry.at(),
                act.actor(),
                act.action(),
                act.object(),
                act.detail(),
                result,
                act.remote(),
                before.hash(),
                hash);
        grown.fire(new TrailHead(entry.id(), hash, entry.at()));
    }

    private void takeTurn() {
        long turn = sql.count("select id as n from audit_turn where id = 1 for update", List.of());
        if (turn == 0) {
            throw new IllegalStateException(
                    "The audit trail has lost the row its writers wait at; restore the database"
                            + " from a backup.");
        }
    }
}
