package org.andian.portal.hazard.catalogue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Door: what orders can be based on. Which there are is no secret; a city's office enters those it
 * uses and retires ours. An order keeps the words of its day.
 */
@Stateless
public class LegalBases {

    @Inject private Sql sql;

    @Inject private Audit audit;

    /** In the order in which they were entered, retired ones too. */
    public List<LegalBasis> list(Scope scope) {
        return sql.list(
                "select * from legal_basis order by id",
                List.of(),
                row ->
                        new LegalBasis(
                                row.number("id"),
                                row.text("words"),
                                row.flag("sample"),
                                row.flag("retired"),
                                (int) row.number("version")));
    }

    /**
     * Those of the ids, at least one, all of which must be in use.
     *
     * @throws Refusal BASIS_MISSING
     */
    public List<LegalBasis> get(Scope scope, Collection<Long> ids) {
        Set<Long> wanted = new TreeSet<>(ids);
        List<LegalBasis> found =
                list(scope).stream()
                        .filter(one -> !one.retired() && wanted.contains(one.id()))
                        .toList();
        if (found.isEmpty() || found.size() < wanted.size()) {
            throw new Refusal(HazardReason.BASIS_MISSING);
        }
        return found;
    }

    /**
     * @param basis its id and version are not looked at
     */
    public void add(Scope scope, LegalBasis basis) {
        requireKeeper(scope);
        long id =
                sql.insert(
                        "insert into legal_basis (words, sample, retired) values (?, ?, ?)",
                        basis.words(),
                        basis.sample() ? 1 : 0,
                        basis.retired() ? 1 : 0);
        audit.done(scope.login(), "basis.add", "basis " + id, basis.words());
    }

    /**
     * @throws Refusal CHANGED when it is no longer as it was seen
     */
    public void change(Scope scope, LegalBasis basis) {
        requireKeeper(scope);
        int changed =
                sql.update(
                        "update legal_basis set words = ?, sample = ?, retired = ?, version ="
                                + " version + 1 where id = ? and version = ?",
                        basis.words(),
                        basis.sample() ? 1 : 0,
                        basis.retired() ? 1 : 0,
                        basis.id(),
                        basis.version());
        if (changed == 0) {
            throw new Refusal(HazardReason.CHANGED);
        }
        audit.done(scope.login(), "basis.edit", "basis " + basis.id(), basis.words());
    }

    private static void requireKeeper(Scope scope) {
        scope.require(Role::mayKeepHazardCatalogue, "keep the legal bases of orders");
    }
}
