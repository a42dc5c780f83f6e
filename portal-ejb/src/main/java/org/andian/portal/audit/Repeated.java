package org.andian.portal.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Acts of one kind that were refused one after another, as one row of the trail tells them.
 *
 * @param times at least 1
 */
public record Repeated(Act act, long times, Instant firstAt, Instant lastAt) {

    /** The act, whose detail says besides how often and when. */
    public Act told() {
        String from = firstAt.truncatedTo(ChronoUnit.SECONDS).toString();
        String until = lastAt.truncatedTo(ChronoUnit.SECONDS).toString();
        String detail =
                Stream.of(
                                act.detail(),
                                times == 1 ? from : times + " times",
                                times == 1 ? null : from + " to " + until)
                        .filter(part -> part != null)
                        .collect(Collectors.joining(", "));
        return new Act(act.actor(), act.action(), act.object(), detail, act.remote());
    }
}
