package org.andian.portal.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Door: reads the trail and checks its chain; for audit administrators only. */
@Stateless
public class Trail {

    private static final int STEP = 1000;

    private static final String CHECK = "audit.check";

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * A page of the trail, newest first.
     *
     * @param first how many rows to pass over, from 0
     * @param size most rows to give
     */
    public List<Entry> page(Auditor auditor, TrailQuery query, int first, int size) {
        auditor.requireAuditRight();
        List<Object> parameters = new ArrayList<>(query.parameters());
        parameters.addAll(List.of(size, first));
        return sql.list(
                "select * from audit where " + query.where() + " order by id desc limit ? offset ?",
                parameters,
                Trail::read);
    }

    /**
     * The rows older than one, newest first: for taking many without counting through them.
     *
     * @param before number of the row last seen, {@code Long.MAX_VALUE} for the newest
     */
    public List<Entry> older(Auditor auditor, TrailQuery query, long before, int size) {
        auditor.requireAuditRight();
        List<Object> parameters = new ArrayList<>(query.parameters());
        parameters.addAll(List.of(before, size));
        return sql.list(
                "select * from audit where "
                        + query.where()
                        + " and id < ? order by id desc limit ?",
                parameters,
                Trail::read);
    }

    /** How many rows {@link #page} has in all. */
    public int count(Auditor auditor, TrailQuery query) {
        auditor.requireAuditRight();
        return (int)
                sql.count(
                        "select count(*) as n from audit where " + query.where(),
                        query.parameters());
    }

    /**
     * As {@code page}, narrowed by text alone.
     *
     * @param text part of actor, action, object or detail; null for all
     */
    public List<Entry> page(Auditor auditor, String text, int first, int size) {
        return page(auditor, TrailQuery.having(text), first, size);
    }

    /** How many rows the text leaves; null for all. */
    public int count(Auditor auditor, String text) {
        return count(auditor, TrailQuery.having(text));
    }

    /** One row with its hashes, for showing how it hangs in the chain. */
    public Optional<Link> find(Auditor auditor, long id) {
        auditor.requireAuditRight();
        return sql.first("select * from audit where id = ?", List.of(id), Link::of);
    }

    /** The actions that occur, by name: what the filter offers. */
    public List<String> actions(Auditor auditor) {
        auditor.requireAuditRight();
        return sql.list(
                "select action from audit group by action order by action",
                List.of(),
                row -> row.text("action"));
    }

    /**
     * Walks the whole chain and writes in the trail what came of it.
     *
     * @param actor login of who asked, or the name of the command line
     */
    public ChainCheck check(Auditor auditor, String actor) {
        OptionalLong broken = verify(auditor);
        long rows =
                sql.count("select last_id as n from audit_head where id = 1", List.of())
                        - TrailKeeping.Cut.last(sql).upto();
        ChainCheck check = new ChainCheck(clock.instant(), actor, rows, broken.orElse(0));
        audit.done(actor, CHECK, "audit trail", check.told());
        return check;
    }

    /** What the latest {@link #check} found; empty when the chain was never walked. */
    public Optional<ChainCheck> lastCheck(Auditor auditor) {
        return page(auditor, new TrailQuery(null, null, CHECK, null, null, null), 0, 1).stream()
                .map(ChainCheck::of)
                .findFirst();
    }

    /**
     * Walks the whole chain without leaving a trace, a thousand rows at a time. It begins behind
     * the rows that were given up for their age, of which the trail must tell.
     *
     * @return the id of the first row that is missing or not as it was written; empty when all is
     *     whole
     */
    public OptionalLong verify(Auditor auditor) {
        auditor.requireAuditRight();
        Audit.Head head =
                sql.first(
                                "select last_id, hash from audit_head where id = 1",
                                List.of(),
                                Audit.Head::of)
                        .orElse(new Audit.Head(0, Chain.START));
        TrailKeeping.Cut cut = TrailKeeping.Cut.last(sql);
        if (!cut.isTold(sql)) {
            return OptionalLong.of(cut.upto() + 1);
        }
        String hash = cut.hash();
        for (long from = cut.upto() + 1; from <= head.lastId(); from += STEP) {
            Walk walk = walk(hash, from, Math.min(from + STEP - 1, head.lastId()));
            if (walk.brokenAt() > 0) {
                return OptionalLong.of(walk.brokenAt());
            }
            hash = walk.hash();
        }
        return hash.equals(head.hash()) ? OptionalLong.empty() : OptionalLong.of(head.lastId());
    }

    private Walk walk(String hash, long from, long to) {
        List<Link> links =
                sql.list(
                        "select * from audit where id between ? and ? order by id",
                        List.of(from, to),
                        Link::of);
        return Walk.over(links, hash, from, to);
    }

    static Entry read(Row row) {
        Act act =
                new Act(
                        row.text("actor"),
                        row.text("action"),
                        row.text("object"),
                        row.text("detail"),
                        row.text("remote"));
        return new Entry(row.number("id"), row.instant("at"), act, row.text("result"));
    }

    /**
     * A stored row with the hashes it was stored with.
     *
     * @param previous hash of the row before, 64 hexadecimal digits
     * @param hash of this row
     */
    public record Link(Entry entry, String previous, String hash) {

        static Link of(Row row) {
            return new Link(read(row), row.text("prev_hash"), row.text("hash"));
        }

        /**
         * Whether this row is the expected one, follows the row before, and is as it was written.
         */
        boolean holds(long id, String before) {
            return entry.id() == id
                    && previous.equals(before)
                    && hash.equals(Chain.hash(before, entry));
        }
    }

    /**
     * How far a stretch of the chain holds.
     *
     * @param hash of the last row that holds
     * @param brokenAt 0 when it holds to its end
     */
    record Walk(String hash, long brokenAt) {

        static Walk over(List<Link> links, String hash, long from, long to) {
            String before = hash;
            long id = from;
            for (Link link : links) {
                if (!link.holds(id, before)) {
                    return new Walk(before, id);
                }
                before = link.hash();
                id++;
            }
            return id > to ? new Walk(before, 0) : new Walk(before, id);
        }
    }
}
