package org.andian.portal.inspection.figure;

import org.andian.portal.inspection.TaskState;
import org.andian.portal.period.Period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was done with one task, from its first act to a day's end, and what the day counts of it.
 * Pure.
 *
 * @param acts in the order of time, at least one
 * @param findings when each was entered
 */
record InspectionStory(List<Act> acts, List<Instant> findings) {

    /**
     * An act as it is kept.
     *
     * @param state after it
     * @param premisesId of the entry it was at
     */
    record Act(Instant at, String act, TaskState state, LocalDate dueOn, long premisesId) {}

    /** What a record adds to a figure, and where. */
    record Counted(long premisesId, long numerator, long denominator) {}

    InspectionStory {
        acts = List.copyOf(acts);
        findings = List.copyOf(findings);
    }

    /**
     * @param now when it is counted: what the running day will still bring is not decided
     */
    List<Counted> counted(InspectionMeasure.Way way, LocalDate day, Instant now) {
        return way.isOfLastDay() ? ofLastDay(way, day, now) : finished(way, day);
    }

    private List<Counted> ofLastDay(InspectionMeasure.Way way, LocalDate day, Instant now) {
        Instant end = Period.startOf(day.plusDays(1));
        Optional<Act> last =
                acts.stream().filter(act -> act.at().isBefore(end)).reduce((one, next) -> next);
        if (last.isEmpty()
                || !last.get().dueOn().equals(day)
                || last.get().state() == TaskState.CANCELLED) {
            return List.of();
        }
        long premises = last.get().premisesId();
        boolean isDone = last.get().state() == TaskState.DONE;
        if (way == InspectionMeasure.Way.DUE) {
            return List.of(new Counted(premises, 1, 0));
        }
        return isDone || !now.isBefore(end)
                ? List.of(new Counted(premises, isDone ? 1 : 0, 1))
                : List.of();
    }

    private List<Counted> finished(InspectionMeasure.Way way, LocalDate day) {
        Period whole = Period.days(day, day);
        return acts.stream()
                .filter(act -> act.act().equals("FINISH") && whole.contains(act.at()))
                .filter(act -> way == InspectionMeasure.Way.FINISHED || hasFound(act.at()))
                .map(act -> new Counted(act.premisesId(), 1, 0))
                .toList();
    }

    private boolean hasFound(Instant by) {
        return findings.stream().anyMatch(at -> !at.isAfter(by));
    }
}
