package org.andian.portal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

/** How a filing stands towards its day: the last millisecond of it in China is on time. */
class PunctualityTest {

    private static final LocalDate DUE = LocalDate.of(2018, 6, 20);
    private static final Instant NOW = at("2018-06-21T02:00:00Z");

    @Test
    void theLastMillisecondIsOnTimeAndMidnightIsLate() {
        assertTrue(Punctuality.isInTime(DUE, at("2018-06-20T15:59:59.999Z")));
        assertFalse(Punctuality.isInTime(DUE, at("2018-06-20T16:00:00Z")));
        assertFalse(Punctuality.isInTime(DUE, null));
        assertEquals("ON_TIME 0", filed("2018-06-20T15:59:59.999Z"));
        assertEquals("LATE 1", filed("2018-06-20T16:00:00Z"));
        assertEquals("EARLY 1", filed("2018-06-19T15:59:59.999Z"));
        assertEquals("EARLY 3", filed("2018-06-17T01:00:00Z"));
    }

    @Test
    void whatIsNotInIsDueThenMissing() {
        assertEquals("WAITING 31", owed("2018-05-20T01:00:00Z"));
        assertEquals("DUE 30", owed("2018-05-21T01:00:00Z"));
        assertEquals("DUE 0", owed("2018-06-20T15:59:59.999Z"));
        assertEquals("MISSING 1", owed("2018-06-20T16:00:00Z"));
        assertEquals("MISSING 357", owed("2019-06-12T01:00:00Z"));
    }

    @Test
    void whatIsSentBackOrWaivedSaysSo() {
        Instant first = at("2018-06-18T01:00:00Z");
        assertEquals("RETURNED 0", told(first, FilingState.RETURNED, NOW));
        assertEquals("MISSING 1", told(null, FilingState.RETURNED, NOW));
        assertEquals("WAIVED 0", told(null, FilingState.WAIVED, NOW));
    }

    private static String filed(String first) {
        return told(at(first), FilingState.SUBMITTED, NOW);
    }

    private static String owed(String now) {
        return told(null, FilingState.DRAFT, at(now));
    }

    private static String told(Instant first, FilingState state, Instant now) {
        Punctuality told = Punctuality.of(DUE, first, state, now);
        return told.standing() + " " + told.days();
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
