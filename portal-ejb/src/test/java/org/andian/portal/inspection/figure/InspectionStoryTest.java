package org.andian.portal.inspection.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Records;
import org.andian.portal.inspection.TaskState;
import org.andian.portal.inspection.figure.InspectionMeasure.Way;
import org.andian.portal.period.Period;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the days of a task count, and that every indicator has words and values. */
class InspectionStoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Instant LATER = Period.startOf(FIRST.plusDays(60));

    private final List<InspectionStory.Act> acts = new ArrayList<>();
    private final List<Instant> findings = new ArrayList<>();

    @Test
    void aTaskFinishedOnItsLastDayIsInTime() {
        act(1, 9, "MAKE", TaskState.PLANNED, 5);
        act(5, 10, "ANSWER", TaskState.STARTED, 5);
        findings.add(at(5, 11));
        act(5, 12, "FINISH", TaskState.DONE, 5);
        assertEquals("5: 1/0", days(Way.DUE));
        assertEquals("5: 1/1", days(Way.IN_TIME));
        assertEquals("5: 1/0", days(Way.FINISHED));
        assertEquals("5: 1/0", days(Way.FOUND));
    }

    @Test
    void oneFinishedEarlyCountsOnItsLastDayAndOnTheDayItWas() {
        act(1, 9, "MAKE", TaskState.PLANNED, 9);
        act(3, 12, "FINISH", TaskState.DONE, 9);
        assertEquals("9: 1/1", days(Way.IN_TIME));
        assertEquals("3: 1/0", days(Way.FINISHED));
        assertEquals("", days(Way.FOUND));
    }

    @Test
    void oneFinishedLateChangesNothingOfItsLastDay() {
        act(1, 9, "MAKE", TaskState.PLANNED, 5);
        act(7, 12, "FINISH", TaskState.DONE, 5);
        assertEquals("5: 1/0", days(Way.DUE));
        assertEquals("5: 0/1", days(Way.IN_TIME));
        assertEquals("7: 1/0", days(Way.FINISHED));
    }

    @Test
    void oneMovedInTimeIsDueOnTheNewDayAlone() {
        act(1, 9, "MAKE", TaskState.PLANNED, 5);
        act(4, 12, "MOVE", TaskState.PLANNED, 8);
        assertEquals("8: 1/0", days(Way.DUE));
    }

    /** Moved when it was late already: both days were its last. */
    @Test
    void oneMovedLateWasDueBefore() {
        act(1, 9, "MAKE", TaskState.PLANNED, 5);
        act(6, 12, "MOVE", TaskState.PLANNED, 8);
        assertEquals("5: 1/0 8: 1/0", days(Way.DUE));
        assertEquals("5: 0/1 8: 0/1", days(Way.IN_TIME));
    }

    @Test
    void whatWasCancelledInTimeWasNeverDue() {
        act(1, 9, "MAKE", TaskState.PLANNED, 5);
        act(4, 12, "CANCEL", TaskState.CANCELLED, 5);
        assertEquals("", days(Way.DUE));
        assertEquals("", days(Way.IN_TIME));
    }

    @Test
    void oneFinishedAgainCountsAgain() {
        act(1, 9, "MAKE", TaskState.PLANNED, 5);
        act(2, 9, "FINISH", TaskState.DONE, 5);
        act(3, 9, "REOPEN", TaskState.STARTED, 5);
        findings.add(at(3, 10));
        act(4, 9, "FINISH", TaskState.DONE, 5);
        assertEquals("2: 1/0 4: 1/0", days(Way.FINISHED));
        assertEquals("4: 1/0", days(Way.FOUND));
    }

    @Test
    void theRunningDayDecidesNothingThatIsOpen() {
        act(1, 9, "MAKE", TaskState.PLANNED, 5);
        InspectionStory story = new InspectionStory(acts, findings);
        LocalDate day = FIRST.plusDays(4);
        assertEquals(List.of(), story.counted(Way.IN_TIME, day, at(5, 15)));
        assertEquals(1, story.counted(Way.DUE, day, at(5, 15)).size());
        assertEquals(1, story.counted(Way.IN_TIME, day, at(6, 0)).size());
    }

    @Test
    void eachSaysWhatItCountsInBothLanguages() {
        Set<String> names = new HashSet<>();
        for (InspectionMeasure measure : InspectionMeasure.values()) {
            IndicatorInfo info = measure.info();
            assertTrue(info.people(), info.code());
            assertTrue(names.add(info.zh().name()), info.zh().name());
            assertTrue(names.add(info.en().name()), info.en().name());
            assertEquals(
                    info.total().hasDenominator(),
                    !info.zh().of().isEmpty() && !info.en().of().isEmpty(),
                    info.code());
            assertEquals(measure, InspectionMeasure.of(info.code()));
        }
        assertThrows(IllegalArgumentException.class, () -> InspectionMeasure.of("nothing"));
    }

    @Test
    void eachSelectHasAsManyMarksAsValues() {
        AsOf asOf = AsOf.of(FIRST, Instant.EPOCH);
        for (InspectionMeasure measure : InspectionMeasure.values()) {
            Records records = InspectionDays.records(measure, FIRST, FIRST, asOf);
            long marks = records.sql().chars().filter(one -> one == '?').count();
            assertEquals(marks, records.parameters().size(), measure.code());
            assertFalse(records.sql().contains("%"), measure.code());
        }
    }

    private void act(int day, int hour, String act, TaskState state, int due) {
        acts.add(new InspectionStory.Act(at(day, hour), act, state, FIRST.plusDays(due - 1L), 7));
    }

    private static Instant at(int day, int hour) {
        return Period.startOf(FIRST.plusDays(day - 1L)).plus(Duration.ofHours(hour));
    }

    /** Of the first ten days. */
    private String days(Way way) {
        InspectionStory story = new InspectionStory(acts, findings);
        return FIRST.datesUntil(FIRST.plusDays(10))
                .flatMap(
                        day ->
                                story.counted(way, day, LATER).stream()
                                        .map(
                                                one ->
                                                        day.getDayOfMonth()
                                                                + ": "
                                                                + one.numerator()
                                                                + "/"
                                                                + one.denominator()))
                .collect(Collectors.joining(" "));
    }
}
