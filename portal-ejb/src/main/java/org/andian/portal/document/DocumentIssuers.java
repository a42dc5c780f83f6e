package org.andian.portal.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.hazard.order.Issuers;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Door: in whose name the caller issues documents. These are the bodies in whose name he may issue
 * orders; the marks of their documents are others than those of their orders, since two papers of
 * one number would be the same.
 */
@Stateless
public class DocumentIssuers {

    private static final int LONGEST_MARK = 40;
    private static final int LONGEST_HEAD = 60;

    @Inject private Sql sql;

    @Inject private Issuers issuers;

    @Inject private Audit audit;

    private record Kept(String mark, String head, int version) {}

    /** By name, those with a mark first. */
    public List<DocumentIssuer> list(Scope scope) {
        List<Issuer> bodies = issuers.list(scope);
        if (bodies.isEmpty()) {
            return List.of();
        }
        Map<Long, Kept> kept = marks();
        List<DocumentIssuer> all = bodies.stream().map(body -> issuer(body, kept)).toList();
        return Stream.concat(
                        all.stream().filter(one -> one.mark() != null),
                        all.stream().filter(one -> one.mark() == null))
                .toList();
    }

    private Map<Long, Kept> marks() {
        Map<Long, Kept> kept = new HashMap<>();
        sql.list(
                "select body_id, mark, head, version from document_issuer",
                List.of(),
                row -> kept.put(row.number("body_id"), kept(row)));
        return kept;
    }

    private static DocumentIssuer issuer(Issuer body, Map<Long, Kept> kept) {
        Kept one = kept.getOrDefault(body.bodyId(), new Kept(null, null, 0));
        return new DocumentIssuer(
                body.bodyId(), body.name(), body.district(), one.mark(), one.head(), one.version());
    }

    /**
     * One in whose name the caller may write.
     *
     * @throws Refusal BODY
     */
    public DocumentIssuer find(Scope scope, long bodyId) {
        return list(scope).stream()
                .filter(one -> one.bodyId() == bodyId)
                .findFirst()
                .orElseThrow(() -> new Refusal(DocumentReason.BODY));
    }

    /**
     * One that issues, with the mark it has until the caller's transaction ends.
     *
     * @throws Refusal BODY, NO_MARK
     */
    public DocumentIssuer hold(Scope scope, long bodyId) {
        Optional<Kept> held =
                sql.first(
                        "select mark, head, version from document_issuer where body_id = ? for"
                                + " update",
                        List.of(bodyId),
                        DocumentIssuers::kept);
        DocumentIssuer issuer = find(scope, bodyId);
        Kept kept = held.orElseThrow(() -> new Refusal(DocumentReason.NO_MARK, issuer.name()));
        return new DocumentIssuer(
                bodyId, issuer.name(), issuer.district(), kept.mark(), kept.head(), kept.version());
    }

    private static Kept kept(Row row) {
        return new Kept(row.text("mark"), row.text("head"), (int) row.number("version"));
    }

    /**
     * The mark of its numbers and its red head from now on; what was issued keeps its own. No other
     * body has the mark or ever issued by it.
     *
     * @param seen the version the caller looked at
     * @throws Refusal BODY, MARK, HEAD, MARK_TAKEN, CHANGED
     */
    public void mark(Scope scope, long bodyId, String mark, String head, int seen) {
        scope.require(Role::mayWriteDocuments, "set the mark of documents");
        String said = DocumentTexts.line(mark, LONGEST_MARK, DocumentReason.MARK);
        String headed = DocumentTexts.line(head, LONGEST_HEAD, DocumentReason.HEAD);
        DocumentIssuer issuer = find(scope, bodyId);
        requireFree(scope, bodyId, said);
        if (write(issuer, said, headed, seen) == 0) {
            throw new Refusal(DocumentReason.CHANGED);
        }
        audit.done(scope.login(), "documentIssuer.mark", "body " + bodyId, said);
    }

    private void requireFree(Scope scope, long bodyId, String mark) {
        long taken =
                sql.count(
                        """
                        select (select count(*) from document_issuer i where i.mark = ? and i.body_id <> ?)
                          + (select count(*) from document d where d.mark = ? and d.body_id <> ?) as n\
                        """,
                        List.of(mark, bodyId, mark, bodyId));
        boolean ofOrders = issuers.list(scope).stream().anyMatch(one -> mark.equals(one.mark()));
        if (taken > 0 || ofOrders) {
            throw new Refusal(DocumentReason.MARK_TAKEN, mark);
        }
    }

    /** Of two who take one mark at once the second is told so. */
    private int write(DocumentIssuer issuer, String mark, String head, int seen) {
        try {
            return issuer.mark() == null
                    ? sql.update(
                            "insert into document_issuer (body_id, mark, head) values (?, ?, ?)",
                            issuer.bodyId(),
                            mark,
                            head)
                    : sql.update(
                            "update document_issuer set mark = ?, head = ?, version = version + 1"
                                    + " where body_id = ? and version = ?",
                            mark,
                            head,
                            issuer.bodyId(),
                            seen);
        } catch (SqlFailure meanwhile) {
            throw meanwhile.isDuplicate() ? new Refusal(DocumentReason.CHANGED) : meanwhile;
        }
    }
}
