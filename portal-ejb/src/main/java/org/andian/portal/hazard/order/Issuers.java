package org.andian.portal.hazard.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.util.ArrayList;
import java.util.List;

/**
 * Door: in whose name the caller issues orders. These are the bodies of the very district for which
 * he supervises hazards, enterprises apart: a city's office issues nothing in a county's name.
 */
@Stateless
public class Issuers {

    private static final int LONGEST_MARK = 40;

    @Inject private Sql sql;

    @Inject private Today today;

    @Inject private OrderNumbers numbers;

    @Inject private Audit audit;

    /** By name; with or without a mark. */
    public List<Issuer> list(Scope scope) {
        List<Grant> grants =
                scope.rights() == Rights.ALL
                        ? scope.grants().stream()
                                .filter(grant -> grant.role().maySuperviseHazards())
                                .toList()
                        : List.of();
        if (grants.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(today.date(), today.date()));
        String own = "";
        if (grants.stream().allMatch(grant -> grant.districtPath() != null)) {
            own = " and x.path in (" + Sql.marks(grants.size()) + ")";
            grants.forEach(grant -> parameters.add(grant.districtPath()));
        }
        return sql.list(
                """
                select b.id, b.name, x.name as district, i.mark, coalesce(i.version, 0) as version
                from body_view b join district_view x on x.id = b.district_id
                left join hazard_issuer i on i.body_id = b.id
                where (b.valid_from is null or b.valid_from <= ?) and (b.valid_to is null or b.valid_to > ?)
                  and b.kind <> 'ENTERPRISE'\
                """
                        + own
                        + " order by i.mark is null, b.name, b.id",
                parameters,
                row ->
                        new Issuer(
                                row.number("id"),
                                row.text("name"),
                                row.text("district"),
                                row.text("mark"),
                                (int) row.number("version")));
    }

    /**
     * One that issues, with the mark it has until the caller's transaction ends: nobody takes up a
     * mark by which an order is just being issued.
     *
     * @throws Refusal BODY, NO_MARK
     */
    public Issuer get(Scope scope, long bodyId) {
        sql.list(
                "select body_id from hazard_issuer where body_id = ? for update",
                List.of(bodyId),
                row -> 1);
        Issuer issuer = find(scope, bodyId);
        if (issuer.mark() == null) {
            throw new Refusal(HazardReason.NO_MARK, issuer.name());
        }
        return issuer;
    }

    /**
     * One in whose name the caller publishes, with or without a mark: of two who do so at once the
     * second waits until the first one's transaction ends.
     *
     * @throws Refusal BODY
     */
    public Issuer hold(Scope scope, long bodyId) {
        Issuer issuer = find(scope, bodyId);
        numbers.hold(bodyId, today.date().getYear());
        return issuer;
    }

    /**
     * One in whose name the caller may act, with or without a mark; nothing is held for him.
     *
     * @throws Refusal BODY
     */
    public Issuer find(Scope scope, long bodyId) {
        return list(scope).stream()
                .filter(issuer -> issuer.bodyId() == bodyId)
                .findFirst()
                .orElseThrow(() -> new Refusal(HazardReason.BODY));
    }

    /**
     * The mark of its numbers from now on; orders that were issued keep theirs. No other body has
     * it, or ever issued by it: two orders of one number would be the same on paper.
     *
     * @param seen the version the caller looked at
     * @throws Refusal BODY, MARK, MARK_TAKEN, CHANGED
     */
    public void mark(Scope scope, long bodyId, String mark, int seen) {
        scope.require(Role::maySuperviseHazards, "set the mark of orders");
        String said = HazardTexts.line(mark, LONGEST_MARK, HazardReason.MARK);
        Issuer issuer = find(scope, bodyId);
        requireFree(bodyId, said);
        int changed = write(issuer, said, seen);
        if (changed == 0) {
            throw new Refusal(HazardReason.CHANGED);
        }
        audit.done(scope.login(), "issuer.mark", "body " + bodyId, said);
    }

    private void requireFree(long bodyId, String mark) {
        long taken =
                sql.count(
                        """
                        select (select count(*) from hazard_issuer i where i.mark = ? and i.body_id <> ?)
                          + (select count(*) from hazard_order o where o.mark = ? and o.body_id <> ?) as n\
                        """,
                        List.of(mark, bodyId, mark, bodyId));
        if (taken > 0) {
            throw new Refusal(HazardReason.MARK_TAKEN, mark);
        }
    }

    private int write(Issuer issuer, String mark, int seen) {
        try {
            return issuer.mark() == null
                    ? sql.update(
                            "insert into hazard_issuer (body_id, mark) values (?, ?)",
                            issuer.bodyId(),
                            mark)
                    : sql.update(
                            "update hazard_issuer set mark = ?, version = version + 1 where"
                                    + " body_id = ? and version = ?",
                            mark,
                            issuer.bodyId(),
                            seen);
        } catch (SqlFailure meanwhile) {
            throw meanwhile.isDuplicate() ? new Refusal(HazardReason.CHANGED) : meanwhile;
        }
    }
}
