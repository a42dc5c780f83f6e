package org.andian.portal.difference.figure;

import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.period.Period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of one difference, act by act, and how often a day's figures count it. Pure; the same
 * as {@link DifferenceDays} says in the database's words.
 *
 * @param acts in their order, one at least, up to the day's end
 */
record DifferenceStory(DifferenceKind kind, List<Act> acts) {

    DifferenceStory {
        acts = List.copyOf(acts);
    }

    /**
     * @param state after it, as the rest
     * @param premisesId null where the device hangs nowhere
     * @param districtId where it was registered then, else null
     */
    record Act(Instant at, String act, DifferenceState state, Long premisesId, Long districtId) {}

    /** Where the last of the acts left it. */
    Act last() {
        return acts.getLast();
    }

    /**
     * @return 0 where the day does not count it
     */
    int counted(DifferenceCounter counter, LocalDate day) {
        if (!counter.holds(kind)) {
            return 0;
        }
        DifferenceMeasure measure = counter.measure();
        if (measure.isStanding()) {
            return last().state() == measure.state() ? 1 : 0;
        }
        Period whole = Period.days(day, day);
        return (int)
                acts.stream()
                        .filter(act -> whole.contains(act.at()) && act.act().equals(measure.act()))
                        .count();
    }
}
