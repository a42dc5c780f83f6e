package org.andian.portal.workorder;

import static org.andian.portal.workorder.WorkState.ACCEPTED;
import static org.andian.portal.workorder.WorkState.ARRIVED;
import static org.andian.portal.workorder.WorkState.CANCELLED;
import static org.andian.portal.workorder.WorkState.DECLINED;
import static org.andian.portal.workorder.WorkState.DISPATCHED;
import static org.andian.portal.workorder.WorkState.DONE;
import static org.andian.portal.workorder.WorkState.PASSED;
import static org.andian.portal.workorder.WorkState.RATED;
import static org.andian.portal.workorder.WorkState.RETURNED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one machine of a work order: which act is possible in which state, and the state after it.
 * Nothing is done where nobody has arrived, and what somebody is just working at is not cancelled.
 * Pure.
 */
public final class WorkMachine {

    private static final Map<WorkState, Map<WorkAct, WorkState>> STEPS = steps();

    private WorkMachine() {}

    /** Empty where the act is not possible in that state. */
    public static Optional<WorkState> after(WorkState state, WorkAct act) {
        return Optional.ofNullable(STEPS.get(state).get(act));
    }

    private static Map<WorkState, Map<WorkAct, WorkState>> steps() {
        Map<WorkState, Map<WorkAct, WorkState>> steps = new EnumMap<>(WorkState.class);
        for (WorkState state : WorkState.values()) {
            steps.put(state, new EnumMap<>(WorkAct.class));
        }
        for (WorkState untaken : new WorkState[] {DISPATCHED, DECLINED}) {
            steps.get(untaken).put(WorkAct.CHANGE, untaken);
        }
        for (WorkState undone :
                new WorkState[] {DISPATCHED, DECLINED, ACCEPTED, ARRIVED, RETURNED}) {
            steps.get(undone).put(WorkAct.REDISPATCH, DISPATCHED);
        }
        for (WorkState away : new WorkState[] {DISPATCHED, DECLINED, ACCEPTED, RETURNED}) {
            steps.get(away).put(WorkAct.CANCEL, CANCELLED);
        }
        steps.get(DISPATCHED).put(WorkAct.ACCEPT, ACCEPTED);
        steps.get(DISPATCHED).put(WorkAct.DECLINE, DECLINED);
        steps.get(ACCEPTED).put(WorkAct.ARRIVE, ARRIVED);
        steps.get(RETURNED).put(WorkAct.ARRIVE, ARRIVED);
        steps.get(ARRIVED).put(WorkAct.FINISH, DONE);
        steps.get(DONE).put(WorkAct.PASS, PASSED);
        steps.get(DONE).put(WorkAct.RETURN, RETURNED);
        steps.get(PASSED).put(WorkAct.RATE, RATED);
        return steps;
    }
}
