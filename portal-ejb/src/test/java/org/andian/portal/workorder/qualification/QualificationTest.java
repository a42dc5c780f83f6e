package org.andian.portal.workorder.qualification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.matter.WorkReason;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

/** How a qualification stands on a day: both its first and its last day belong to it. */
class QualificationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final int NEAR = 60;

    @Test
    void standsByTheDay() {
        assertEquals(Validity.NOT_YET, on(FIRST.minusDays(1)));
        assertEquals(Validity.VALID, on(FIRST));
        assertEquals(Validity.VALID, on(LAST.minusDays(NEAR + 1)));
        assertEquals(Validity.ENDING, on(LAST.minusDays(NEAR)));
        assertEquals(Validity.ENDING, on(LAST));
        assertEquals(Validity.OVER, on(LAST.plusDays(1)));
    }

    @Test
    void withoutEndItNeverEndsAndWithdrawnItIsNone() {
        assertEquals(Validity.VALID, entered(null, null).validity(LocalDate.of(2200, 1, 1), NEAR));
        assertEquals(
                Validity.WITHDRAWN,
                entered(LAST, Instant.EPOCH).validity(LocalDate.of(2026, 6, 1), NEAR));
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        Refusal refused =
                assertThrows(
                        Refusal.class,
                        () -> new QualificationEntry("a", "1", "b", FIRST, FIRST.minusDays(1)));
        assertTrue(refused.is(WorkReason.VALID));
        assertEquals(FIRST, new QualificationEntry("a", "1", "b", FIRST, FIRST).validTo());
    }

    @Test
    void itsDaysAreSuchAsADatabaseKeeps() {
        Refusal last =
                assertThrows(
                        Refusal.class,
                        () -> new QualificationEntry("a", "1", "b", FIRST, LocalDate.MAX));
        assertTrue(last.is(WorkReason.VALID));
        Refusal first =
                assertThrows(
                        Refusal.class,
                        () -> new QualificationEntry("a", "1", "b", LocalDate.MIN, null));
        assertTrue(first.is(WorkReason.VALID));
    }

    private static Validity on(LocalDate day) {
        return entered(LAST, null).validity(day, NEAR);
    }

    private static Qualification entered(LocalDate last, Instant withdrawn) {
        return new Qualification(
                1,
                2,
                "SP-1",
                "provider",
                "licence",
                "No. 1",
                "office",
                FIRST,
                last,
                Instant.EPOCH,
                "tests",
                withdrawn == null ? null : "twice",
                withdrawn,
                false,
                0);
    }
}
