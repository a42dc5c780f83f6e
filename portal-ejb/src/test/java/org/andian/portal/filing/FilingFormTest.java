package org.andian.portal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Figures that fill themselves are of the day on which they are looked at, up to the last day. */
class FilingFormTest {

    private static final LocalDate DUE = LocalDate.of(2019, 6, 20);

    @Test
    void figuresOfAnEarlierDayAreBehind() {
        FilingForm form = form(0, "2019-05-21", "2019-05-21T02:00:00Z");
        assertEquals(
                "false true true",
                form.isBehind(LocalDate.of(2019, 5, 21))
                        + " "
                        + form.isBehind(LocalDate.of(2019, 5, 22))
                        + " "
                        + form.isBehind(LocalDate.of(2019, 6, 25)));
    }

    /** At midnight in China another day begins, whatever day it is elsewhere. */
    @Test
    void theDayIsThatOfChina() {
        FilingForm form = form(0, "2019-05-21", "2019-05-21T15:59:59.999Z");
        assertTrue(form.isBehind(LocalDate.of(2019, 5, 22)));
        FilingForm next = form(0, "2019-05-21", "2019-05-21T16:00:00Z");
        assertFalse(next.isBehind(LocalDate.of(2019, 5, 22)));
    }

    /** What was sent back tells of its day, however long it takes. */
    @Test
    void whatWasHandedInOnceStaysWithItsDay() {
        FilingForm form = form(1, "2019-06-20", "2019-06-20T02:00:00Z");
        assertFalse(form.isBehind(LocalDate.of(2019, 7, 1)));
        assertTrue(form(1, "2019-06-18", "2019-06-18T02:00:00Z").isBehind(DUE));
    }

    @Test
    void papersAreThoseOfTheNextVersionOrOfTheLastHandedIn() {
        assertEquals("7-1", form(0, "2019-05-21", "2019-05-21T02:00:00Z").fileKey());
        assertNull(form(0, "2019-05-21", "2019-05-21T02:00:00Z").handedKey());
        assertEquals("7-3", form(2, "2019-05-21", "2019-05-21T02:00:00Z").fileKey());
        assertEquals("7-2", form(2, "2019-05-21", "2019-05-21T02:00:00Z").handedKey());
    }

    /** They neither check it nor say that it came on paper. */
    @Test
    void whoSavesHasWritten() {
        assertEquals(
                List.of("zhang", "li"),
                FilingForm.writers(
                        List.of(
                                step(FilingAct.OPEN, "chen"),
                                step(FilingAct.SAVE, "zhang"),
                                step(FilingAct.SAVE, "li"),
                                step(FilingAct.SAVE, "zhang"),
                                step(FilingAct.CHECK, "wang"))));
    }

    private static FilingForm.Step step(FilingAct act, String by) {
        return new FilingForm.Step(
                act, FilingState.DRAFT, null, Instant.parse("2019-05-21T02:00:00Z"), by);
    }

    private static FilingForm form(int versions, String to, String takenAt) {
        FilingForm.Figure figure =
                new FilingForm.Figure(
                        1,
                        "hazards.found",
                        LocalDate.of(2019, 1, 1),
                        LocalDate.parse(to),
                        6.0,
                        null,
                        Instant.parse(takenAt),
                        null,
                        null,
                        null);
        return new FilingForm(
                row(versions),
                null,
                null,
                List.of(),
                List.of(figure),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                true,
                false);
    }

    private static FilingRow row(int versions) {
        return PlainFiling.of(
                DUE,
                3,
                7,
                versions == 0 ? FilingState.DRAFT : FilingState.RETURNED,
                null,
                versions);
    }
}
