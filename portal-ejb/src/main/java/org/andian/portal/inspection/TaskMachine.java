package org.andian.portal.inspection;

import static org.andian.portal.inspection.TaskState.CANCELLED;
import static org.andian.portal.inspection.TaskState.DONE;
import static org.andian.portal.inspection.TaskState.PLANNED;
import static org.andian.portal.inspection.TaskState.STARTED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one machine of a task: which act is possible in which state, and the state after it. Whoever
 * answers or finds something has begun thereby; nothing is written of what is finished. Pure.
 */
public final class TaskMachine {

    private static final Map<TaskState, Map<TaskAct, TaskState>> STEPS = steps();

    private TaskMachine() {}

    /** Empty where the act is not possible in that state. */
    public static Optional<TaskState> after(TaskState state, TaskAct act) {
        return Optional.ofNullable(STEPS.get(state).get(act));
    }

    private static Map<TaskState, Map<TaskAct, TaskState>> steps() {
        Map<TaskState, Map<TaskAct, TaskState>> steps = new EnumMap<>(TaskState.class);
        for (TaskState state : TaskState.values()) {
            steps.put(state, new EnumMap<>(TaskAct.class));
        }
        for (TaskState open : new TaskState[] {PLANNED, STARTED}) {
            steps.get(open).put(TaskAct.ASSIGN, open);
            steps.get(open).put(TaskAct.MOVE, open);
            steps.get(open).put(TaskAct.ANSWER, STARTED);
            steps.get(open).put(TaskAct.FIND, STARTED);
            steps.get(open).put(TaskAct.CANCEL, CANCELLED);
        }
        steps.get(PLANNED).put(TaskAct.START, STARTED);
        steps.get(STARTED).put(TaskAct.FINISH, DONE);
        steps.get(DONE).put(TaskAct.REOPEN, STARTED);
        return steps;
    }
}
