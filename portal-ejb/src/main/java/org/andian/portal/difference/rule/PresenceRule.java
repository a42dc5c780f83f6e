package org.andian.portal.difference.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether anybody was where an inspection was held. The place that a phone tells, near the
 * premises, settles it. A place far away, a person who told of another place too soon before or
 * after, and answers that follow each other too fast speak against it. Without any of that a code
 * that was read there is enough, or somebody of the premises who is named. What was inspected again
 * later by somebody whose place is known is over.
 *
 * @param farMetres up to here a place counts as at the premises
 * @param secondsPerAnswer who answers faster on average has not looked
 */
public record PresenceRule(int farMetres, int secondsPerAnswer) {

    /** Nobody travels faster between two inspections; metres a second, 120 km/h. */
    private static final double FASTEST = 120 / 3.6;

    /** Fewer answers say nothing about how fast somebody was. */
    private static final int LEAST_ANSWERS = 5;

    /**
     * Each that cannot have been, with the first of the reasons.
     *
     * @param traces all that are known of the time, in any order
     */
    public List<FoundDifference> judgeAll(List<Trace> traces) {
        Map<String, List<Trace>> byPerson = new HashMap<>();
        Map<Long, Instant> provenLast = new HashMap<>();
        for (Trace trace : traces) {
            if (trace.person() != null) {
                byPerson.computeIfAbsent(trace.person(), login -> new ArrayList<>()).add(trace);
            }
            if (isNear(trace)) {
                provenLast.merge(
                        trace.premisesId(),
                        trace.at(),
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        byPerson.values().forEach(own -> own.sort(Comparator.comparing(Trace::at)));
        List<FoundDifference> found = new ArrayList<>();
        for (Trace trace : traces) {
            Instant proven = provenLast.get(trace.premisesId());
            if (proven == null || !proven.isAfter(trace.at())) {
                judge(trace, byPerson.getOrDefault(trace.person(), List.of()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * @param own all of the same person, by time, with this one
     * @return empty where all is well
     */
    Optional<FoundDifference> judge(Trace trace, List<Trace> own) {
        if (isKnown(trace)) {
            Double metres = trace.metresAway();
            return metres == null || metres <= farMetres
                    ? tooFast(trace)
                    : found(DifferenceCause.FAR, trace, metres, farMetres);
        }
        Optional<FoundDifference> elsewhere = elsewhere(trace, own);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        Optional<FoundDifference> fast = tooFast(trace);
        if (fast.isPresent() || trace.scanned() || trace.witnessed()) {
            return fast;
        }
        return Optional.of(difference(DifferenceCause.UNPROVEN, trace, null, null));
    }

    /** Whether a phone said where it was, well enough to tell near from far. */
    private boolean isKnown(Trace trace) {
        return trace.told() != null && trace.accuracy() <= farMetres;
    }

    private boolean isNear(Trace trace) {
        return isKnown(trace) && trace.metresAway() != null && trace.metresAway() <= farMetres;
    }

    private Optional<FoundDifference> tooFast(Trace trace) {
        if (trace.answers() < LEAST_ANSWERS) {
            return Optional.empty();
        }
        long least = (trace.answers() - 1L) * secondsPerAnswer;
        long taken = trace.answering().toSeconds();
        return taken < least
                ? found(DifferenceCause.TOO_FAST, trace, (double) taken, least)
                : Optional.empty();
    }

    /** By the nearest in time before and after that was at another premises. */
    private Optional<FoundDifference> elsewhere(Trace trace, List<Trace> own) {
        int at = own.indexOf(trace);
        for (int step : new int[] {-1, 1}) {
            int other = at + step;
            while (other >= 0
                    && other < own.size()
                    && own.get(other).premisesId() == trace.premisesId()) {
                other += step;
            }
            if (at >= 0 && other >= 0 && other < own.size()) {
                Double metres = metresTooFar(trace, own.get(other));
                if (metres != null) {
                    double limit = reach(trace, own.get(other));
                    return found(DifferenceCause.ELSEWHERE, trace, metres, limit);
                }
            }
        }
        return Optional.empty();
    }

    /** How far apart they are, where that is farther than anybody comes; else null. */
    private Double metresTooFar(Trace one, Trace other) {
        if (one.place() == null || other.place() == null) {
            return null;
        }
        double metres = one.place().metresTo(other.place());
        return metres > reach(one, other) ? metres : null;
    }

    private double reach(Trace one, Trace other) {
        Duration between = Duration.between(one.at(), other.at()).abs();
        return between.toSeconds() * FASTEST + 2.0 * farMetres + one.accuracy() + other.accuracy();
    }

    private static Optional<FoundDifference> found(
            DifferenceCause cause, Trace trace, double value, double limit) {
        return Optional.of(
                difference(cause, trace, (double) Math.round(value), (double) Math.round(limit)));
    }

    private static FoundDifference difference(
            DifferenceCause cause, Trace trace, Double value, Double limit) {
        return new FoundDifference(
                cause,
                trace.subject(),
                trace.subjectId(),
                trace.premisesId(),
                null,
                null,
                null,
                null,
                trace.person(),
                trace.at(),
                value,
                limit,
                cause + " " + trace.at().toEpochMilli(),
                trace.demo());
    }
}
