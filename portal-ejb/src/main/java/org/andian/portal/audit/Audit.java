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
 * each other at one row until their transaction ends: write the trace last, and never call {@code
 * refused} after {@code done} in one transaction, for it would wait for itself.
 */
@Stateless
public class Audit {

    @Inject private Sql sql;

    @Inject private Deputies deputies;

    @Inject private Clock clock;

    @Inject private TrailKey key;

    @Inject private TrailEnd end;

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
        write(new Act(actor, action, object, detail, null), "done");
    }

    /** As above, for an act that also names the client's address. */
    public void done(Act act) {
        write(act, "done");
    }

    /**
     * Writes in a transaction of its own: a refusal leaves a trace although its act is rolled back.
     * Parameters as of {@code done}.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String actor, String action, String object, String detail) {
        write(new Act(actor, action, object, detail, null), "refused");
    }

    /** As above, for an act that also names the client's address. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(Act act) {
        write(act, "refused");
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
