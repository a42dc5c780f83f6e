package org.andian.portal.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.audit.Trail.Link;
import org.andian.portal.sql.OwnerDatabase;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Door: gives up the oldest rows of the trail. What follows them hangs on: the number and the hash
 * of the last row given up are kept, and the trail itself tells of it, so that nobody can shorten
 * it unseen. No scope: it serves the portal's own work.
 */
@Stateless
public class TrailKeeping {

    static final String ACTION = "audit.forget";

    private static final int STEP = 1000;

    @Inject private Sql sql;

    @Inject private OwnerDatabase owner;

    @Inject private TrailKey key;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * Where the trail begins.
     *
     * @param upto number of the last row given up, 0 for none
     * @param hash what the next row follows
     * @param keyedFrom the first row under the key among those given up, 0 for none
     */
    record Cut(long upto, String hash, long keyedFrom) {

        static final Cut NONE = new Cut(0, Chain.START, 0);

        static Cut of(Row row) {
            return new Cut(row.number("upto_id"), row.text("hash"), row.number("keyed_from"));
        }

        /** A walk that goes on behind it. */
        Walk walk(ChainKey key) {
            return new Walk(key, upto, hash, keyedFrom, Breaks.NONE);
        }

        /** As the trail tells of it. */
        String told() {
            return "up to row " + upto + ", hash " + hash;
        }

        /** Whether the trail tells of it behind it, as it must. */
        boolean isTold(Sql sql) {
            return upto == 0
                    || sql.count(
                                    "select count(*) as n from audit where id > ? and action = ?"
                                            + " and detail = ?",
                                    List.of(upto, ACTION, told()))
                            > 0;
        }

        static Cut last(Sql sql) {
            return sql.first(
                            "select upto_id, hash, keyed_from from audit_cut order by upto_id desc"
                                    + " limit 1",
                            List.of(),
                            Cut::of)
                    .orElse(NONE);
        }
    }

    /**
     * Decides which rows go, and says so in the trail; {@link #forget} deletes them.
     *
     * @param before rows of this moment and later stay, and all that follow the first of them
     * @return how many rows are to go
     * @throws IllegalStateException when one of them is missing or not as it was written: then
     *     nothing may go that could show it
     */
    public long cut(Instant before) {
        Cut last = Cut.last(sql);
        Cut next = last;
        boolean more = true;
        while (more) {
            Cut from = next;
            next = further(from, before);
            more = next.upto() == from.upto() + STEP;
        }
        if (next.upto() == last.upto()) {
            return 0;
        }
        sql.update(
                "insert into audit_cut (upto_id, hash, keyed_from, cut_at) values (?, ?, ?, ?)",
                next.upto(),
                next.hash(),
                next.keyedFrom(),
                clock.instant());
        audit.done("portal", ACTION, "audit trail", next.told());
        return next.upto() - last.upto();
    }

    private Cut further(Cut from, Instant before) {
        List<Link> old =
                sql
                        .list(
                                "select * from audit where id > ? order by id limit ?",
                                List.of(from.upto(), STEP),
                                Link::of)
                        .stream()
                        .takeWhile(link -> link.entry().at().isBefore(before))
                        .toList();
        long to = from.upto() + old.size();
        Walk walk = from.walk(key.get()).over(old);
        if (walk.brokenAt() > 0) {
            throw new IllegalStateException(
                    "The audit trail is broken at row "
                            + walk.brokenAt()
                            + ": none of it is given up until that is cleared up.");
        }
        return new Cut(to, walk.hash(), walk.keyedFrom());
    }

    /**
     * Deletes some of the rows that were decided upon, as the database's owner: the running
     * portal's account may not.
     *
     * @return how many; less than asked for when none are left
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int forget(int limit) {
        return owner.change(
                "delete from audit where id <= %d order by id limit %d"
                        .formatted(Cut.last(sql).upto(), limit));
    }
}
