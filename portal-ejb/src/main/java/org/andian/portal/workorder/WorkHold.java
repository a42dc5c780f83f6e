package org.andian.portal.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.matter.WorkReason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Door: locks work orders for an act until the caller's transaction ends, in the order of their
 * ids, so that of two who act at once one comes first and the other sees what he did. Whether the
 * act is possible is asked of {@link WorkMachine} once the row is held.
 */
@ApplicationScoped
public class WorkHold {

    private static final String HELD =
            """
            select w.*, p.code as premises_code, p.provider_id as served_by, v.code as served_by_code,
              p.lon as place_lon, p.lat as place_lat
            from work_order w join premises_view p on p.id = w.premises_id
            left join provider_view v on v.id = p.provider_id
            where w.id = ? and \
            """;

    @Inject private Sql sql;

    /**
     * @throws Refusal NOT_ALLOWED without the right anywhere, UNKNOWN beyond its reach,
     *     OTHER_PROVIDER for one given to who serves the premises no more, NOT_NOW
     */
    public HeldWork hold(Scope scope, long id, WorkAct act) {
        scope.require(act::isFor, "do this with work orders");
        HeldWork held = lock(scope, id, act).orElseThrow(() -> new Refusal(WorkReason.UNKNOWN));
        if (isAnothers(held, act)) {
            throw new Refusal(WorkReason.OTHER_PROVIDER);
        }
        if (held.next() == null) {
            throw new Refusal(WorkReason.NOT_NOW);
        }
        return held;
    }

    /**
     * Those with which the caller may do it now, in the order of the ids; others are passed over.
     */
    public List<HeldWork> holdPossible(Scope scope, Collection<Long> ids, WorkAct act) {
        scope.require(act::isFor, "do this with work orders");
        return new TreeSet<>(ids)
                .stream()
                        .map(id -> lock(scope, id, act))
                        .flatMap(Optional::stream)
                        .filter(held -> held.next() != null && !isAnothers(held, act))
                        .toList();
    }

    /** What was given to one provider is not another's because it serves the premises now. */
    private static boolean isAnothers(HeldWork held, WorkAct act) {
        return act.isOfProvider() && !Objects.equals(held.servedBy(), held.providerId());
    }

    /** The next state is null where the act is not possible. */
    private Optional<HeldWork> lock(Scope scope, long id, WorkAct act) {
        sql.list("select id from work_order where id = ? for update", List.of(id), row -> 1);
        Reach reach = scope.premises("p", act::isFor);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        return sql.first(HELD + reach.sql(), parameters, row -> held(row, act));
    }

    private static HeldWork held(Row row, WorkAct act) {
        WorkState state = WorkState.valueOf(row.text("state"));
        return new HeldWork(
                row.number("id"),
                row.number("premises_id"),
                row.text("premises_code"),
                WorkKind.valueOf(row.text("kind")),
                state,
                WorkMachine.after(state, act).orElse(null),
                row.text("what"),
                row.number("provider_id"),
                row.numberOrNull("served_by"),
                row.text("served_by_code"),
                new WorkTimes(row.instant("wanted_arrive_by"), row.instant("wanted_finish_by")),
                new WorkTimes(row.instant("arrive_by"), row.instant("finish_by")),
                row.instant("dispatched_at"),
                row.text("done_persons"),
                row.decimal("place_lon"),
                row.decimal("place_lat"),
                (int) row.number("version"));
    }
}
