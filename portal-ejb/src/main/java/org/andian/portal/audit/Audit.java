package org.andian.portal.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Door: writes the trail. Each row's hash covers the row and the hash before it. Writers wait for
 * each other on the chain's head until their transaction ends: write the trace last, and never call
 * {@code refused} after {@code done} in one transaction, for it would wait for itself.
 */
@Stateless
public class Audit {

    @Inject private Sql sql;

    @Inject private Deputies deputies;

    @Inject private Clock clock;

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

    /** The head row is locked first, so that two nodes cannot both follow the same row. */
    private void write(Act bare, String result) {
        Act act = bare.inPlaceOf(deputies.standingInFor(bare.actor(), bare.action()));
        Head head =
                sql.first(
                                "select last_id, hash from audit_head where id = 1 for update",
                                List.of(),
                                Head::of)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "The audit trail has lost its head row; restore the"
                                                        + " database from a backup."));
        Entry entry =
                new Entry(
                        head.lastId() + 1,
                        Instant.now(clock).truncatedTo(ChronoUnit.MILLIS),
                        act,
                        result);
        String hash = Chain.hash(head.hash(), entry);
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
                head.hash(),
                hash);
        sql.update("update audit_head set last_id = ?, hash = ? where id = 1", entry.id(), hash);
    }

    /** The end of the chain: number and hash of the last row written. */
    record Head(long lastId, String hash) {

        static Head of(Row row) {
            return new Head(row.number("last_id"), row.text("hash"));
        }
    }
}
