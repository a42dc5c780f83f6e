package org.andian.portal.difference.rule;

import java.time.Duration;
import java.time.Instant;

/**
 * What shows that somebody was at a premises when he says he inspected it.
 *
 * @param subject TASK, STOP or WORK
 * @param premises where the premises lies, null where that is not known
 * @param person login, null where it is not known
 * @param at when he was there, as was said
 * @param told where his phone was, null where it did not say
 * @param accuracy metres by which that may be wrong, 0 where it does not say
 * @param scanned whether he read the code that hangs there
 * @param witnessed whether somebody of the premises is named, or has taken it over
 * @param answers how many were given with a time of their own, 0 for none
 * @param answering from the first of them to the last
 */
public record Trace(
        DifferenceSubject subject,
        long subjectId,
        long premisesId,
        Whereabouts premises,
        String person,
        Instant at,
        Whereabouts told,
        double accuracy,
        boolean scanned,
        boolean witnessed,
        int answers,
        Duration answering,
        boolean demo) {

    /** How far from the premises his phone was at least; null where either place is not known. */
    Double metresAway() {
        return told == null || premises == null
                ? null
                : Math.max(0, told.metresTo(premises) - accuracy);
    }

    /** Where he was as far as anybody knows: what the phone says, else the premises itself. */
    Whereabouts place() {
        return told == null ? premises : told;
    }
}
