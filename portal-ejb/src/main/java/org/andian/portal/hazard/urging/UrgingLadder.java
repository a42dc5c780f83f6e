package org.andian.portal.hazard.urging;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which steps can be taken: a major hazard is listed at any time, the others follow one another
 * once it is overdue, and each is taken once. Pure.
 */
public final class UrgingLadder {

    private UrgingLadder() {}

    public static Set<UrgingStep> next(Set<UrgingStep> taken, boolean major, boolean overdue) {
        Set<UrgingStep> next = EnumSet.noneOf(UrgingStep.class);
        if (major && !taken.contains(UrgingStep.LISTED)) {
            next.add(UrgingStep.LISTED);
        }
        if (overdue) {
            for (UrgingStep step :
                    new UrgingStep[] {
                        UrgingStep.URGED, UrgingStep.CIRCULATED, UrgingStep.CALLED_IN
                    }) {
                if (!taken.contains(step)) {
                    next.add(step);
                    return next;
                }
            }
        }
        return next;
    }
}
