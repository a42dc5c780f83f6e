package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Door: locks hazards for an act until the caller's transaction ends, in the order of their ids, so
 * that of two who act at once one comes first and the other sees what he did. Whether the act is
 * possible is asked of {@link HazardMachine} once the row is held.
 */
@ApplicationScoped
public class HazardHold {

    private static final String HELD =
            """
            select h.*, p.code as premises_code from hazard h join premises_view p on p.id = h.premises_id
            where h.id = ? and \
            """;

    @Inject private Sql sql;

    /**
     * @throws Refusal NOT_ALLOWED without the right anywhere, UNKNOWN beyond its reach, NOT_NOW
     */
    public HeldHazard hold(Scope scope, long id, HazardAct act) {
        scope.require(act::isFor, "do this with hazards");
        HeldHazard held = lock(scope, id, act).orElseThrow(() -> new Refusal(HazardReason.UNKNOWN));
        if (held.next() == null) {
            throw new Refusal(HazardReason.NOT_NOW);
        }
        return held;
    }

    /**
     * Each of them, in the order of the ids.
     *
     * @throws Refusal as {@link #hold(Scope, long, HazardAct)}
     */
    public List<HeldHazard> hold(Scope scope, Collection<Long> ids, HazardAct act) {
        return new TreeSet<>(ids).stream().map(id -> hold(scope, id, act)).toList();
    }

    /**
     * Those with which the caller may do it now, in the order of the ids; others are passed over.
     */
    public List<HeldHazard> holdPossible(Scope scope, Collection<Long> ids, HazardAct act) {
        scope.require(act::isFor, "do this with hazards");
        return new TreeSet<>(ids)
                .stream()
                        .map(id -> lock(scope, id, act))
                        .flatMap(Optional::stream)
                        .filter(held -> held.next() != null)
                        .toList();
    }

    /** The next state is null where the act is not possible. */
    private Optional<HeldHazard> lock(Scope scope, long id, HazardAct act) {
        sql.list("select id from hazard where id = ? for update", List.of(id), row -> 1);
        Reach reach = scope.premises("p", act::isFor);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        return sql.first(HELD + reach.sql(), parameters, row -> held(row, act));
    }

    private static HeldHazard held(Row row, HazardAct act) {
        HazardState state = HazardState.valueOf(row.text("state"));
        return new HeldHazard(
                row.number("id"),
                row.number("premises_id"),
                row.text("premises_code"),
                row.text("kind"),
                Grade.valueOf(row.text("grade")),
                state,
                HazardMachine.after(state, act).orElse(null),
                row.text("what"),
                row.day("found_on"),
                row.numberOrNull("order_id"),
                row.day("due_on"),
                row.instant("closed_at"),
                (int) row.number("version"));
    }
}
