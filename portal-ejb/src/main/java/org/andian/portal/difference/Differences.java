package org.andian.portal.difference;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceReason;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Door: differences as people see them, each within the caller's reach; those that name an official
 * in doubt are seen by offices and regulators alone.
 */
@Stateless
public class Differences {

    private static final int LONGEST_PAGE = 1000;

    private static final String BODIES =
            " and f.body is not null and f.open_slot = 1 order by f.body";

    @Inject private DifferenceList list;

    @Inject private DifferenceTrack track;

    @Inject private Sql sql;

    /** At most 1000 rows at a time. */
    public List<DifferenceRow> page(Scope scope, DifferenceQuery query, int first, int size) {
        return list.page(
                DifferenceFilter.of(scope, query),
                DifferenceList.order(query.sort(), query.descending()),
                Math.max(0, first),
                Math.clamp(size, 0, LONGEST_PAGE));
    }

    public int count(Scope scope, DifferenceQuery query) {
        return list.count(DifferenceFilter.of(scope, query));
    }

    /**
     * The ids of all rows in the question's order as it is now, for a file: whatever changes while
     * it is written, each row keeps its one place.
     */
    public List<Long> ids(Scope scope, DifferenceQuery query, int most) {
        return list.ids(
                DifferenceFilter.of(scope, query),
                DifferenceList.order(query.sort(), query.descending()),
                0,
                most);
    }

    /**
     * At most 1000 rows in the order given; those out of reach are left out.
     *
     * @throws Refusal TOO_MANY
     */
    public List<DifferenceRow> rows(Scope scope, List<Long> ids) {
        if (ids.size() > LONGEST_PAGE) {
            throw new Refusal(DifferenceReason.TOO_MANY, LONGEST_PAGE);
        }
        return ids.isEmpty() ? List.of() : list.rows(DifferenceFilter.within(scope), ids);
    }

    /** Empty for one out of the caller's reach, as for one that never was. */
    public Optional<DifferenceRow> find(Scope scope, long id) {
        return list.rows(DifferenceFilter.within(scope), List.of(id)).stream().findFirst();
    }

    /** In order of time; empty when the difference is out of reach. */
    public List<DifferenceLine> history(Scope scope, long id) {
        return find(scope, id).map(one -> track.of(one.id())).orElse(List.of());
    }

    /** Those that the caller is ever shown, in their order. */
    public List<DifferenceKind> kinds(Scope scope) {
        boolean withOfficials = scope.mayRead(Role::maySeeOfficialsInDoubt);
        return Arrays.stream(DifferenceKind.values())
                .filter(kind -> withOfficials || !kind.isOfOfficials())
                .toList();
    }

    /** How many of each kind somebody has to see to; each kind is named. */
    public Map<DifferenceKind, Integer> tally(Scope scope) {
        return list.byKind(DifferenceFilter.within(scope).standing(DifferenceState.OPEN));
    }

    /** What the question finds, district by district; places without any are absent. */
    public List<DifferenceSpread> byDistrict(Scope scope, DifferenceQuery query) {
        return list.byDistrict(DifferenceFilter.of(scope, query));
    }

    /** What the question finds, body by body; bodies without any are absent. */
    public List<DifferenceSpread> byBody(Scope scope, DifferenceQuery query) {
        return list.byBody(DifferenceFilter.of(scope, query));
    }

    /** Names of those who answer for premises where something differs, in their order. */
    public List<String> bodies(Scope scope) {
        DifferenceFilter filter = DifferenceFilter.within(scope);
        return sql.list(
                "select distinct f.body" + DifferenceList.FROM + filter.where() + BODIES,
                filter.parameters(),
                row -> row.text("body"));
    }
}
