package org.andian.portal.inspection.plan;

import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.checklist.Purpose;

/** What kind of plan it is. */
public enum PlanKind {
    YEARLY,
    MONTHLY,
    /** the special rectification of a year */
    SPECIAL,
    /** units and inspectors are drawn */
    DOUBLE_RANDOM,
    /** several bodies go together */
    JOINT,
    /** the premises check themselves */
    SELF_CHECK;

    TaskKind taskKind() {
        return this == SELF_CHECK ? TaskKind.SELF_CHECK : TaskKind.INSPECTION;
    }

    /** Whether a list of that purpose can be its list. */
    boolean takes(Purpose purpose) {
        return this == SELF_CHECK ? purpose == Purpose.SELF_CHECK : purpose.isOfVisits();
    }
}
