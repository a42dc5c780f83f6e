package org.andian.portal.workorder.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.period.Period;
import org.andian.portal.workorder.WorkState;
import org.andian.portal.workorder.figure.WorkStory.Act;
import org.andian.portal.workorder.matter.WorkKind;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One order that goes out on day 1, is done in time, sent back, done late, and taken over. */
class WorkStoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Instant AFTER = Period.startOf(FIRST.plusDays(30));

    private final List<Act> acts = new ArrayList<>();

    @Test
    void everyActIsOfItsDayAndTheListOfEveryEvening() {
        done();
        assertEquals("1/0 - - - -", days("work.dispatched"));
        assertEquals("1/0 - - - -", days("work.dispatched.REPAIR"));
        assertEquals("- - - - -", days("work.dispatched.INSTALL"));
        assertEquals("- 1/0 - 1/0 -", days("work.done"));
        assertEquals("- - 1/0 - -", days("work.returned"));
        assertEquals("- - - - 1/0", days("work.passed"));
        assertEquals("1/0 1/0 1/0 1/0 -", days("work.open"));
        assertEquals("- - - - 4/1", days("work.stars"));
    }

    /** Who comes again after work was sent back had no time to arrive by. */
    @Test
    void agreedTimesAgainstRealOnes() {
        done();
        assertEquals("- 0/1 - - -", days("work.arrivedOnTime"));
        assertEquals("- 1/1 - 0/1 -", days("work.doneOnTime"));
        assertEquals("- 1560/1 - 4500/1 -", days("work.hours"));
        assertEquals("- 1560/1 - 4500/1 -", days("work.hours.median"));
    }

    /** Sent back on day 3 until noon of day 4, and done at one o'clock: late for no evening. */
    @Test
    void overdueIsWhatIsNotDoneWhenTheDayEnds() {
        done();
        assertEquals("- - - - -", days("work.overdue"));
        acts.clear();
        act(1, 10, 10, "DISPATCH", WorkState.DISPATCHED, 2, 12);
        assertEquals("- 1/0 1/0 1/0 1/0", days("work.overdue"));
        Instant before = at(2, 12);
        assertEquals(
                List.of(),
                story().counted(WorkCounter.of("work.overdue"), FIRST.plusDays(1), before));
    }

    /** What happened in a cellar counts on the day the portal heard of it, by its own time. */
    @Test
    void whatIsToldLaterCountsWhenItIsTold() {
        act(1, 10, 10, "DISPATCH", WorkState.DISPATCHED, 2, 12);
        act(3, 9, -13, "FINISH", WorkState.DONE, 2, 12);
        assertEquals("- - 1/1 - -", days("work.doneOnTime"));
        assertEquals("- - 1500/1 - -", days("work.hours"));
    }

    private void done() {
        act(1, 10, 10, "DISPATCH", WorkState.DISPATCHED, 3, 12);
        act(1, 11, 11, "ACCEPT", WorkState.ACCEPTED, 3, 12);
        act(2, 11, 11, "ARRIVE", WorkState.ARRIVED, 3, 12);
        act(2, 12, 12, "FINISH", WorkState.DONE, 3, 12);
        act(3, 10, 10, "RETURN", WorkState.RETURNED, 4, 12);
        acts.add(
                new Act(
                        at(4, 12),
                        at(4, 12),
                        "ARRIVE",
                        WorkState.ARRIVED,
                        null,
                        at(4, 12),
                        null,
                        1));
        act(4, 13, 13, "FINISH", WorkState.DONE, 4, 12);
        act(5, 9, 9, "PASS", WorkState.PASSED, 4, 12);
        acts.add(new Act(at(5, 10), at(5, 10), "RATE", WorkState.RATED, null, at(4, 12), 4, 1));
    }

    /** To arrive by ten o'clock of day 2. */
    private void act(
            int day, int hour, int happened, String act, WorkState state, int dueDay, int due) {
        acts.add(
                new Act(
                        at(day, hour),
                        at(day, happened),
                        act,
                        state,
                        at(2, 10),
                        at(dueDay, due),
                        null,
                        1));
    }

    private static Instant at(int day, int hour) {
        return Period.startOf(FIRST.plusDays(day - 1L)).plus(Duration.ofHours(hour));
    }

    private WorkStory story() {
        return new WorkStory(WorkKind.REPAIR, acts);
    }

    private String days(String code) {
        List<String> days = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            String counted =
                    story().counted(WorkCounter.of(code), FIRST.plusDays(day), AFTER).stream()
                            .map(one -> one.numerator() + "/" + one.denominator())
                            .collect(Collectors.joining("+"));
            days.add(counted.isEmpty() ? "-" : counted);
        }
        return String.join(" ", days);
    }
}
