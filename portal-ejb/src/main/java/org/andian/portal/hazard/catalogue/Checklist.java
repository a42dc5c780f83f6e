package org.andian.portal.hazard.catalogue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Door: the criteria by which a hazard is major. Which there are is no secret; a city's office
 * enters those of the standards in force and retires ours. A hazard keeps the words it was judged
 * by.
 */
@Stateless
public class Checklist {

    @Inject private Sql sql;

    @Inject private Audit audit;

    /** By effect, in the order in which they were entered, retired ones too. */
    public List<Criterion> list(Scope scope) {
        return sql.list(
                "select * from hazard_criterion order by case effect when 'DIRECT' then 0 when"
                        + " 'COMBINED' then 1 else 2 end, id",
                List.of(),
                Checklist::criterion);
    }

    /**
     * Those of the ids, all of which must be asked now.
     *
     * @throws Refusal CRITERION
     */
    public List<Criterion> get(Scope scope, Collection<Long> ids) {
        Set<Long> wanted = new TreeSet<>(ids);
        List<Criterion> found =
                list(scope).stream()
                        .filter(one -> !one.retired() && wanted.contains(one.id()))
                        .toList();
        if (found.size() < wanted.size()) {
            throw new Refusal(HazardReason.CRITERION);
        }
        return found;
    }

    /**
     * @param criterion its id and version are not looked at
     */
    public void add(Scope scope, Criterion criterion) {
        requireKeeper(scope);
        long id =
                sql.insert(
                        """
                        insert into hazard_criterion (effect, words_zh, words_en, source, clause, sample, retired)
                        values (?, ?, ?, ?, ?, ?, ?)\
                        """,
                        criterion.effect().name(),
                        criterion.wordsZh(),
                        criterion.wordsEn(),
                        criterion.source(),
                        criterion.clause(),
                        criterion.sample() ? 1 : 0,
                        criterion.retired() ? 1 : 0);
        audit.done(scope.login(), "criterion.add", "criterion " + id, criterion.wordsZh());
    }

    /**
     * @throws Refusal CHANGED when it is no longer as it was seen
     */
    public void change(Scope scope, Criterion criterion) {
        requireKeeper(scope);
        int changed =
                sql.update(
                        """
                        update hazard_criterion set effect = ?, words_zh = ?, words_en = ?, source = ?, clause = ?,
                            sample = ?, retired = ?, version = version + 1
                        where id = ? and version = ?\
                        """,
                        criterion.effect().name(),
                        criterion.wordsZh(),
                        criterion.wordsEn(),
                        criterion.source(),
                        criterion.clause(),
                        criterion.sample() ? 1 : 0,
                        criterion.retired() ? 1 : 0,
                        criterion.id(),
                        criterion.version());
        if (changed == 0) {
            throw new Refusal(HazardReason.CHANGED);
        }
        audit.done(
                scope.login(),
                "criterion.edit",
                "criterion " + criterion.id(),
                criterion.wordsZh());
    }

    private static void requireKeeper(Scope scope) {
        scope.require(Role::mayKeepHazardCatalogue, "keep the checklist of hazards");
    }

    private static Criterion criterion(Row row) {
        return new Criterion(
                row.number("id"),
                CriterionEffect.valueOf(row.text("effect")),
                row.text("words_zh"),
                row.text("words_en"),
                row.text("source"),
                row.text("clause"),
                row.flag("sample"),
                row.flag("retired"),
                (int) row.number("version"));
    }
}
