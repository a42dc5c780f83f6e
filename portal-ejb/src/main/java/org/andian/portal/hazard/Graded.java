package org.andian.portal.hazard;

import org.andian.portal.hazard.catalogue.Criterion;

import java.util.List;

/**
 * What was decided about a hazard's grade.
 *
 * @param reason why it is another one than follows from what is met; null where it follows
 */
record Graded(Grade grade, String reason, List<Criterion> met) {

    Graded {
        met = List.copyOf(met);
    }

    /** As the trail and the history write it. */
    String told() {
        return reason == null ? grade.name() : grade + ": " + reason;
    }
}
