package org.andian.portal.hazard.figure;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What was done with one hazard, act by act, and what of it a day's figures count. Pure; the same
 * as {@link HazardDays} says in the database's words.
 *
 * @param acts in their order, one at least
 */
record Story(List<Act> acts) {

    Story {
        acts = List.copyOf(acts);
    }

    /**
     * @param state after it, as the rest
     * @param dueOn null where it need not be mended by a day
     * @param premisesId of the entry it is at
     */
    record Act(
            Instant at,
            String act,
            String note,
            HazardState state,
            String kind,
            Grade grade,
            LocalDate foundOn,
            LocalDate dueOn,
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
    List<Counted> counted(Counter counter, LocalDate day, Instant now) {
        Optional<Act> last =
                acts.stream()
                        .filter(act -> act.at().isBefore(end(day)))
                        .reduce((one, next) -> next);
        if (last.isEmpty() || !counter.slice().holds(last.get().grade(), last.get().kind())) {
            return List.of();
        }
        boolean isOver = !now.isBefore(end(day));
        return switch (counter.measure()) {
            case OPEN -> once(last.get().state().isOpen(), 0);
            case OVERDUE -> once(isOverdue(last.get(), day, isOver), 0);
            case RECTIFIED -> rectified(last.get(), day);
            case ON_TIME -> onTime(last.get(), day, isOver);
            case DAYS, DAYS_MEDIAN ->
                    on(day, counter.measure()).stream()
                            .map(act -> new Counted(hoursUntil(act), 1))
                            .toList();
            default -> on(day, counter.measure()).stream().map(act -> new Counted(1, 0)).toList();
        };
    }

    private static List<Counted> once(boolean counts, long denominator) {
        return counts ? List.of(new Counted(1, denominator)) : List.of();
    }

    private static boolean isOverdue(Act last, LocalDate day, boolean isOver) {
        LocalDate latest = isOver ? day : day.minusDays(1);
        return last.state().isToBeMended() && last.dueOn() != null && !last.dueOn().isAfter(latest);
    }

    private List<Counted> rectified(Act last, LocalDate day) {
        if (last.state().isOpen()) {
            return List.of(new Counted(0, 1));
        }
        Period year = new Period(Period.startOf(day.withDayOfYear(1)), end(day));
        boolean isOff = acts.stream().anyMatch(act -> isClosing(act) && year.contains(act.at()));
        return once(last.state() == HazardState.CLOSED && isOff, 1);
    }

    private static List<Counted> onTime(Act last, LocalDate day, boolean isOver) {
        if (!day.equals(last.dueOn()) || last.state() == HazardState.MERGED) {
            return List.of();
        }
        boolean isMended = !last.state().isToBeMended() && last.state() != HazardState.FOUND;
        if (isMended) {
            return once(true, 1);
        }
        return isOver ? List.of(new Counted(0, 1)) : List.of();
    }

    private List<Act> on(LocalDate day, Measure measure) {
        Period whole = Period.days(day, day);
        return acts.stream()
                .filter(act -> whole.contains(act.at()) && measure.counts(act.act(), act.note()))
                .toList();
    }

    private long hoursUntil(Act closing) {
        LocalDate from =
                acts.subList(0, acts.indexOf(closing)).stream()
                        .filter(act -> act.act().equals("REOPEN"))
                        .reduce((one, next) -> next)
                        .map(act -> dayOf(act.at()))
                        .orElse(closing.foundOn());
        long days = ChronoUnit.DAYS.between(from, dayOf(closing.at()));
        return Math.max(0, days) * Counter.HOURS_A_DAY;
    }

    private static boolean isClosing(Act act) {
        return act.act().equals("CLOSE");
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, Zones.CHINA);
    }

    private static Instant end(LocalDate day) {
        return Period.startOf(day.plusDays(1));
    }
}
