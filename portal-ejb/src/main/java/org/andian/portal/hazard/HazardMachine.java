package org.andian.portal.hazard;

import static org.andian.portal.hazard.HazardState.CLOSED;
import static org.andian.portal.hazard.HazardState.FOUND;
import static org.andian.portal.hazard.HazardState.MERGED;
import static org.andian.portal.hazard.HazardState.ORDERED;
import static org.andian.portal.hazard.HazardState.PROVED;
import static org.andian.portal.hazard.HazardState.RETURNED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one machine of a hazard: which act is possible in which state, and the state after it. Who
 * mends what he found himself needs no order; what is under review cannot be written anew. Pure.
 */
public final class HazardMachine {

    private static final Map<HazardState, Map<HazardAct, HazardState>> STEPS = steps();

    private HazardMachine() {}

    /** Empty where the act is not possible in that state. */
    public static Optional<HazardState> after(HazardState state, HazardAct act) {
        return Optional.ofNullable(STEPS.get(state).get(act));
    }

    private static Map<HazardState, Map<HazardAct, HazardState>> steps() {
        Map<HazardState, Map<HazardAct, HazardState>> steps = new EnumMap<>(HazardState.class);
        for (HazardState state : HazardState.values()) {
            steps.put(state, new EnumMap<>(HazardAct.class));
        }
        for (HazardState open : new HazardState[] {FOUND, ORDERED, RETURNED}) {
            steps.get(open).put(HazardAct.CHANGE, open);
            steps.get(open).put(HazardAct.GRADE, open);
            steps.get(open).put(HazardAct.ABSORB, open);
            steps.get(open).put(HazardAct.PLAN, open);
            steps.get(open).put(HazardAct.PROVE, PROVED);
        }
        for (HazardState known : new HazardState[] {FOUND, ORDERED, PROVED, RETURNED, CLOSED}) {
            steps.get(known).put(HazardAct.TRANSFER, known);
        }
        for (HazardState due : new HazardState[] {ORDERED, RETURNED}) {
            steps.get(due).put(HazardAct.ASK_EXTENSION, due);
        }
        for (HazardState due : new HazardState[] {ORDERED, RETURNED, PROVED}) {
            steps.get(due).put(HazardAct.SETTLE_EXTENSION, due);
            steps.get(due).put(HazardAct.URGE, due);
        }
        steps.get(FOUND).put(HazardAct.MERGE, MERGED);
        steps.get(FOUND).put(HazardAct.ORDER, ORDERED);
        steps.get(RETURNED).put(HazardAct.ORDER, ORDERED);
        steps.get(PROVED).put(HazardAct.RETURN, RETURNED);
        steps.get(PROVED).put(HazardAct.CLOSE, CLOSED);
        steps.get(CLOSED).put(HazardAct.REOPEN, FOUND);
        return steps;
    }
}
