package org.andian.portal.inspection.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;

/** Locks plans for an act until the caller's transaction ends. */
@ApplicationScoped
class PlanHold {

    private static final String HELD =
            """
            select n.*, x.path, r.frozen_at from inspection_plan n join district_view x on x.id = n.district_id
            left join inspection_draw r on r.plan_id = n.id where n.id = ? and \
            """;

    @Inject private Sql sql;

    /**
     * @throws Refusal NOT_ALLOWED without the right anywhere, NO_PLAN beyond its reach, NOT_NOW
     */
    public HeldPlan hold(Scope scope, long id, PlanAct act) {
        scope.require(Role::mayPlanInspections, "keep plans of inspections");
        sql.list("select id from inspection_plan where id = ? for update", List.of(id), row -> 1);
        Reach reach = PlanReach.keeping(scope);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        HeldPlan held =
                sql.first(HELD + reach.sql(), parameters, row -> held(row, act))
                        .orElseThrow(() -> new Refusal(InspectionReason.NO_PLAN));
        if (held.next() == null) {
            throw new Refusal(InspectionReason.NOT_NOW);
        }
        return held;
    }

    /**
     * To be written, with its lists not frozen.
     *
     * @throws Refusal as {@link #hold}, FROZEN
     */
    public HeldPlan holdToWrite(Scope scope, long id) {
        HeldPlan held = hold(scope, id, PlanAct.CHANGE);
        if (held.frozen()) {
            throw new Refusal(InspectionReason.FROZEN);
        }
        return held;
    }

    private static HeldPlan held(Row row, PlanAct act) {
        PlanState state = PlanState.valueOf(row.text("state"));
        return new HeldPlan(
                row.number("id"),
                PlanKind.valueOf(row.text("kind")),
                state,
                PlanMachine.after(state, act).orElse(null),
                row.text("title"),
                row.text("list_code"),
                row.text("path"),
                row.day("from_day"),
                row.day("to_day"),
                row.instant("frozen_at") != null,
                row.flag("demo"),
                (int) row.number("version"));
    }
}
