package org.andian.portal.workorder.figure;

import org.andian.portal.period.Period;
import org.andian.portal.workorder.WorkState;
import org.andian.portal.workorder.matter.WorkKind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was done with one work order, act by act, and what of it a day's figures count. Pure; the
 * same as {@link WorkFigureDays} says in the database's words.
 *
 * @param acts in their order, one at least
 */
record WorkStory(WorkKind kind, List<Act> acts) {

    WorkStory {
        acts = List.copyOf(acts);
    }

    /**
     * @param state after it, as the rest
     * @param arriveBy null where nobody had to arrive by a time
     * @param rating null for other acts than RATE
     * @param premisesId of the entry it is at
     */
    record Act(
            Instant at,
            Instant happenedAt,
            String act,
            WorkState state,
            Instant arriveBy,
            Instant finishBy,
            Integer rating,
            long premisesId) {}

    /** What a record adds to a figure. */
    record Counted(long numerator, long denominator) {}

    /** Where the last of the acts left it. */
    long premises() {
        return acts.getLast().premisesId();
    }

    /**
     * @param now when it is counted: what the running day will still bring is not decided
     */
    List<Counted> counted(WorkCounter counter, LocalDate day, Instant now) {
        Instant end = Period.startOf(day.plusDays(1));
        Optional<Act> last =
                acts.stream().filter(act -> act.at().isBefore(end)).reduce((one, next) -> next);
        if (last.isEmpty() || !counter.holds(kind)) {
            return List.of();
        }
        WorkMeasure measure = counter.measure();
        if (measure == WorkMeasure.OPEN) {
            return once(last.get().state().isOpen());
        }
        if (measure == WorkMeasure.OVERDUE) {
            Instant known = now.isBefore(end) ? now : end;
            return once(last.get().state().isToBeDone() && last.get().finishBy().isBefore(known));
        }
        Period whole = Period.days(day, day);
        return acts.stream()
                .filter(act -> whole.contains(act.at()) && act.act().equals(measure.act()))
                .filter(act -> measure != WorkMeasure.ARRIVED_ON_TIME || act.arriveBy() != null)
                .map(act -> counted(measure, act))
                .toList();
    }

    private static List<Counted> once(boolean counts) {
        return counts ? List.of(new Counted(1, 0)) : List.of();
    }

    private Counted counted(WorkMeasure measure, Act act) {
        return switch (measure) {
            case ARRIVED_ON_TIME -> share(!act.happenedAt().isAfter(act.arriveBy()));
            case DONE_ON_TIME -> share(!act.happenedAt().isAfter(act.finishBy()));
            case HOURS, HOURS_MEDIAN -> new Counted(minutesUntil(act), 1);
            case STARS -> new Counted(act.rating(), 1);
            default -> new Counted(1, 0);
        };
    }

    private static Counted share(boolean counts) {
        return new Counted(counts ? 1 : 0, 1);
    }

    /** Since it went out to the provider that has done it. */
    private long minutesUntil(Act finishing) {
        Instant from =
                acts.subList(0, acts.indexOf(finishing)).stream()
                        .filter(act -> isGivenOut(act.act()))
                        .reduce((one, next) -> next)
                        .map(Act::at)
                        .orElse(finishing.at());
        return Math.max(0, Duration.between(from, finishing.happenedAt()).toMinutes());
    }

    private static boolean isGivenOut(String act) {
        return act.equals("DISPATCH") || act.equals("REDISPATCH");
    }
}
