package org.andian.portal.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

/** Door: reads the trail and checks its chain; for audit administrators only. */
@Stateless
public class Trail {

    private static final int STEP = 1000;

    private static final String MATCHING = """
            from audit where actor like ? or action like ? or object like ? or detail like ?""";

    @Inject
    private Sql sql;

    /** Newest first. @param text part of actor, action, object or detail; null for all */
    public List<Entry> page(Auditor auditor, String text, int first, int size) {
        auditor.requireAuditRight();
        String part = part(text);
        return sql.list("select * " + MATCHING + " order by id desc limit ? offset ?", List.of(part, part, part, part, size, first), Trail::read);
    }

    public int count(Auditor auditor, String text) {
        auditor.requireAuditRight();
        String part = part(text);
        return (int) sql.count("select count(*) as n " + MATCHING, List.of(part, part, part, part));
    }

    /** Walks the whole chain. @return the id of the first row that is missing or not as it was written; empty when all is whole */
    public OptionalLong verify(Auditor auditor) {
        auditor.requireAuditRight();
        Audit.Head head = sql.first("select last_id, hash from audit_head where id = 1", List.of(), Audit.Head::of).orElse(new Audit.Head(0, Chain.START));
        String hash = Chain.START;
        for (long from = 1; from <= head.lastId(); from += STEP) {
            Walk walk = walk(hash, from, Math.min(from + STEP - 1, head.lastId()));
            if (walk.brokenAt() > 0) {
                return OptionalLong.of(walk.brokenAt());
            }
            hash = walk.hash();
        }
        return hash.equals(head.hash()) ? OptionalLong.empty() : OptionalLong.of(head.lastId());
    }

    private Walk walk(String hash, long from, long to) {
        List<Link> links = sql.list("select * from audit where id between ? and ? order by id", List.of(from, to), Link::of);
        return Walk.over(links, hash, from, to);
    }

    static Entry read(Row row) {
        Act act = new Act(row.text("actor"), row.text("action"), row.text("object"), row.text("detail"), row.text("remote"));
        return new Entry(row.number("id"), row.instant("at"), act, row.text("result"));
    }

    private static String part(String text) {
        return text == null ? "%" : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** A stored row with the hashes it was stored with. */
    record Link(Entry entry, String previous, String hash) {

        static Link of(Row row) {
            return new Link(read(row), row.text("prev_hash"), row.text("hash"));
        }

        boolean holds(long id, String before) {
            return entry.id() == id && previous.equals(before) && hash.equals(Chain.hash(before, entry));
        }
    }

    /** How far a stretch of the chain holds. @param brokenAt 0 when it holds to its end */
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
