package org.andian.portal.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Inject private TrailEnd end;

    @Inject private TrailKey key;

    @Inject private HeadFile heads;

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

    /** Where the chain ends now: for keeping outside. Empty while the trail has no row. */
    public Optional<TrailHead> head(Auditor auditor) {
        auditor.requireAuditRight();
        return end.last();
    }

    /**
     * Walks the whole chain and writes in the trail what came of it.
     *
     * @param actor login of who asked, or the name of the command line
     */
    public ChainCheck check(Auditor auditor, String actor) {
        Walk walk = walk(auditor);
        ChainCheck check =
                ChainCheck.of(
                        clock.instant(),
                        actor,
                        walk.last() - TrailKeeping.Cut.last(sql).upto(),
                        walk);
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
     * Walks the whole chain without leaving a trace, a thousand rows at a time, whatever is broken
     * on the way. It begins behind the rows that were given up for their age, of which the trail
     * must tell.
     *
     * @return the id of the first row that is missing or not as it was written, by its hash or by a
     *     head kept outside; empty when all is whole
     */
    public OptionalLong verify(Auditor auditor) {
        long brokenAt = walk(auditor).brokenAt();
        return brokenAt == 0 ? OptionalLong.empty() : OptionalLong.of(brokenAt);
    }

    private Walk walk(Auditor auditor) {
        auditor.requireAuditRight();
        List<TrailHead> kept = keptOutside();
        long last = end.last().orElse(TrailHead.NONE).id();
        TrailKeeping.Cut cut = TrailKeeping.Cut.last(sql);
        Walk walk = cut.walk(key.get());
        if (!cut.isTold(sql)) {
            walk = walk.brokenAt(cut.upto() + 1);
        }
        List<Link> links = links(cut.upto(), last);
        while (!links.isEmpty()) {
            walk = walk.over(links);
            links = links(walk.last(), last);
        }
        List<TrailHead> present = kept.stream().filter(head -> head.id() > cut.upto()).toList();
        return walk.until(last).agreeing(present, this::hashes);
    }

    /** Read before the rows: what is written meanwhile is not missed. */
    private List<TrailHead> keptOutside() {
        try {
            return heads.all();
        } catch (IOException e) {
            throw new UncheckedIOException("The heads kept of the trail cannot be read", e);
        }
    }

    /** By their numbers as they are: somebody may have left millions of them out. */
    private List<Link> links(long after, long last) {
        return sql.list(
                "select * from audit where id > ? and id <= ? order by id limit ?",
                List.of(after, last, STEP),
                Link::of);
    }

    private Map<Long, String> hashes(List<Long> ids) {
        Map<Long, String> hashes = new HashMap<>();
        sql.list(
                        "select id, hash, at from audit where id in ("
                                + Sql.marks(ids.size())
                                + ")",
                        ids,
                        TrailEnd::read)
                .forEach(row -> hashes.put(row.id(), row.hash()));
        return hashes;
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
    }
}
