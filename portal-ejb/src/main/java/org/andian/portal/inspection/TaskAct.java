package org.andian.portal.inspection;

import org.andian.portal.scope.Role;

/** What can be done with a task, and by which roles. */
public enum TaskAct {
    /** it is given to people */
    ASSIGN,
    /** its days are moved */
    MOVE,
    /** somebody begins */
    START,
    /** items are answered */
    ANSWER,
    /** something is found */
    FIND,
    /** it is looked at as a whole */
    FINISH,
    /** nobody does it any more */
    CANCEL,
    /** what was finished is to be looked at again */
    REOPEN;

    /** Whether it is for whoever looks, and not for whoever plans. */
    public boolean isOfTheVisit() {
        return this == START || this == ANSWER || this == FIND || this == FINISH;
    }

    public boolean isFor(Role role, TaskKind kind) {
        if (!isOfTheVisit()) {
            return role.mayPlanInspections();
        }
        return kind == TaskKind.SELF_CHECK ? role.maySelfCheck() : role.mayInspect();
    }

    /** Of whatever kind the task is. */
    boolean isForAny(Role role) {
        return isFor(role, TaskKind.INSPECTION) || isFor(role, TaskKind.SELF_CHECK);
    }
}
