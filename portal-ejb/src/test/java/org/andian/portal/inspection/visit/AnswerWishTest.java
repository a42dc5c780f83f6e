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
        assertTrue(wish(Verdict.PASS, null, 0).mayFollow(null));
        assertTrue(wish(Verdict.PASS, null, 3).mayFollow(null));
    }

    @Test
    void whoHasSeenAnAnswerMayChangeIt() {
        assertTrue(wish(Verdict.FAIL, "black", 2).mayFollow(answer(Verdict.PASS, null, 2)));
    }

    @Test
    void whoHasNotSeenItIsToldOfIt() {
        assertFalse(wish(Verdict.FAIL, "black", 0).mayFollow(answer(Verdict.PASS, null, 1)));
        assertFalse(wish(Verdict.FAIL, "black", 1).mayFollow(answer(Verdict.PASS, null, 2)));
        assertFalse(wish(Verdict.FAIL, null, 0).mayFollow(answer(Verdict.FAIL, "black", 1)));
    }

    /** What is sent twice, because its answer was lost, is no conflict. */
    @Test
    void whoSaysTheSameContradictsNobody() {
        assertTrue(wish(Verdict.FAIL, " black ", 0).mayFollow(answer(Verdict.FAIL, "black", 1)));
        assertTrue(wish(Verdict.PASS, null, 0).mayFollow(answer(Verdict.PASS, null, 5)));
    }

    @Test
    void anAnswerSaysSomething() {
        assertEquals(
                InspectionReason.VERDICT,
                assertThrows(Refusal.class, () -> wish(null, null, 0)).reason());
        assertNull(wish(Verdict.PASS, "  ", 0).note());
        String long501 = "x".repeat(501);
        assertEquals(
                InspectionReason.TEXTS,
                assertThrows(Refusal.class, () -> wish(Verdict.PASS, long501, 0)).reason());
    }

    private static AnswerWish wish(Verdict verdict, String note, int seen) {
        return new AnswerWish(1, verdict, note, seen, null);
    }

    private static Answer answer(Verdict verdict, String note, int version) {
        return new Answer(1, verdict, note, AT, "other", AT, version);
    }
}
