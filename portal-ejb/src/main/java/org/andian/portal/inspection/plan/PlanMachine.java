package org.andian.portal.inspection.plan;

import static org.andian.portal.inspection.plan.PlanState.CLOSED;
import static org.andian.portal.inspection.plan.PlanState.DRAFT;
import static org.andian.portal.inspection.plan.PlanState.RELEASED;
import static org.andian.portal.inspection.plan.PlanState.WITHDRAWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one machine of a plan: which act is possible in which state, and the state after it. A draw
 * is frozen and made before the plan is released, and published then or later. Pure.
 */
public final class PlanMachine {

    private static final Map<PlanState, Map<PlanAct, PlanState>> STEPS = steps();

    private PlanMachine() {}

    /** Empty where the act is not possible in that state. */
    public static Optional<PlanState> after(PlanState state, PlanAct act) {
        return Optional.ofNullable(STEPS.get(state).get(act));
    }

    private static Map<PlanState, Map<PlanAct, PlanState>> steps() {
        Map<PlanState, Map<PlanAct, PlanState>> steps = new EnumMap<>(PlanState.class);
        for (PlanState state : PlanState.values()) {
            steps.put(state, new EnumMap<>(PlanAct.class));
        }
        steps.get(DRAFT).put(PlanAct.CHANGE, DRAFT);
        steps.get(DRAFT).put(PlanAct.FREEZE, DRAFT);
        steps.get(DRAFT).put(PlanAct.DRAW, DRAFT);
        steps.get(DRAFT).put(PlanAct.RELEASE, RELEASED);
        steps.get(RELEASED).put(PlanAct.CLOSE, CLOSED);
        for (PlanState going : new PlanState[] {DRAFT, RELEASED}) {
            steps.get(going).put(PlanAct.WITHDRAW, WITHDRAWN);
        }
        for (PlanState kept : new PlanState[] {DRAFT, RELEASED, CLOSED}) {
            steps.get(kept).put(PlanAct.PUBLISH, kept);
        }
        return steps;
    }
}
