package org.andian.portal.account.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class AttemptsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private Attempts attempts = Attempts.NONE;

    /** As the throttle does it. @return whether it was tried */
    private boolean attempt(AttemptTrack track, Instant at) {
        if (attempts.openAt(track).isAfter(at)) {
            return false;
        }
        attempts = attempts.begun(at);
        return true;
    }

    @Test
    void fiveAttemptsAreTriedAndTheSixthIsNot() {
        for (int i = 0; i < 5; i++) {
            assertTrue(attempt(AttemptTrack.PAIR, NOON));
        }
        assertFalse(attempt(AttemptTrack.PAIR, NOON.plusSeconds(1)));
        assertEquals(NOON.plusSeconds(30), attempts.openAt(AttemptTrack.PAIR));
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
        List<Long> waits = new ArrayList<>();
        Instant now = NOON;
        for (int i = 0; i < 12; i++) {
            attempts = attempts.begun(now);
            Instant open = attempts.openAt(AttemptTrack.BROWSER);
            waits.add(Math.max(0, Duration.between(now, open).toSeconds()));
            now = open.isAfter(now) ? open : now;
        }
        assertEquals(List.of(0L, 0L, 0L, 0L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L), waits);
    }

    @Test
    void anHourWithoutAnyForgetsThem() {
        for (int i = 0; i < 5; i++) {
            assertTrue(attempt(AttemptTrack.SESSION, NOON));
        }
        Instant later = NOON.plus(Attempts.FORGOTTEN_AFTER).plusSeconds(1);
        for (int i = 0; i < 5; i++) {
            assertTrue(attempt(AttemptTrack.SESSION, later));
        }
        assertFalse(attempt(AttemptTrack.SESSION, later));
    }

    /** One address cannot make an account wait elsewhere before it has to wait itself. */
    @Test
    void aWholeOfficeMayMistypeMoreThanOnePerson() {
        assertTrue(AttemptTrack.PAIR.free() < AttemptTrack.ACCOUNT.free());
        assertTrue(AttemptTrack.ACCOUNT.free() < AttemptTrack.ADDRESS.free());
        for (int i = 0; i < 20; i++) {
            attempts = attempts.begun(NOON);
        }
        assertTrue(attempts.openAt(AttemptTrack.ACCOUNT).isAfter(NOON));
        assertFalse(attempts.openAt(AttemptTrack.ADDRESS).isAfter(NOON));
    }

    /** What a right password does to the counts: what others may have caused goes down only. */
    @Test
    void aRightPasswordEndsTheCountOfThisVisitor() {
        assertEquals(
                List.of(AttemptTrack.BROWSER, AttemptTrack.PAIR, AttemptTrack.SESSION),
                List.of(AttemptTrack.values()).stream()
                        .filter(AttemptTrack::endsWithSuccess)
                        .toList());
    }
}
