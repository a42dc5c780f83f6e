package org.andian.portal.inspection.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** When an answer may stand in the place of another. */
class AnswerWishTest {

    private static final Instant AT = Instant.parse("2026-11-22T06:00:00Z");

    @Test
    void theFirstStandsWhateverItHasSeen() {
        assertTrue(wish(AnswerVerdict.PASS, null, 0).mayFollow(null));
        assertTrue(wish(AnswerVerdict.PASS, null, 3).mayFollow(null));
    }

    @Test
    void whoHasSeenAnAnswerMayChangeIt() {
        assertTrue(
                wish(AnswerVerdict.FAIL, "black", 2)
                        .mayFollow(answer(AnswerVerdict.PASS, null, 2)));
    }

    @Test
    void whoHasNotSeenItIsToldOfIt() {
        assertFalse(
                wish(AnswerVerdict.FAIL, "black", 0)
                        .mayFollow(answer(AnswerVerdict.PASS, null, 1)));
        assertFalse(
                wish(AnswerVerdict.FAIL, "black", 1)
                        .mayFollow(answer(AnswerVerdict.PASS, null, 2)));
        assertFalse(
                wish(AnswerVerdict.FAIL, null, 0)
                        .mayFollow(answer(AnswerVerdict.FAIL, "black", 1)));
    }

    /** What is sent twice, because its answer was lost, is no conflict. */
    @Test
    void whoSaysTheSameContradictsNobody() {
        assertTrue(
                wish(AnswerVerdict.FAIL, " black ", 0)
                        .mayFollow(answer(AnswerVerdict.FAIL, "black", 1)));
        assertTrue(
                wish(AnswerVerdict.PASS, null, 0).mayFollow(answer(AnswerVerdict.PASS, null, 5)));
    }

    @Test
    void anAnswerSaysSomething() {
        assertEquals(
                InspectionReason.VERDICT,
                assertThrows(Refusal.class, () -> wish(null, null, 0)).reason());
        assertNull(wish(AnswerVerdict.PASS, "  ", 0).note());
        String long501 = "x".repeat(501);
        assertEquals(
                InspectionReason.TEXTS,
                assertThrows(Refusal.class, () -> wish(AnswerVerdict.PASS, long501, 0)).reason());
    }

    private static AnswerWish wish(AnswerVerdict verdict, String note, int seen) {
        return new AnswerWish(1, verdict, note, seen, null);
    }

    private static Answer answer(AnswerVerdict verdict, String note, int version) {
        return new Answer(1, verdict, note, AT, "other", AT, version);
    }
}
