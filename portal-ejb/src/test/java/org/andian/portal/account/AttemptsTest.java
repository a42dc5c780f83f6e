package org.andian.portal.account;

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
    private boolean attempt(Track track, Instant at) {
        if (attempts.openAt(track).isAfter(at)) {
            return false;
        }
        attempts = attempts.begun(at);
        return true;
    }

    @Test
    void fiveAttemptsAreTriedAndTheSixthIsNot() {
        for (int i = 0; i < 5; i++) {
            assertTrue(attempt(Track.PAIR, NOON));
        }
        assertFalse(attempt(Track.PAIR, NOON.plusSeconds(1)));
        assertEquals(NOON.plusSeconds(30), attempts.openAt(Track.PAIR));
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
        List<Long> waits = new ArrayList<>();
        Instant now = NOON;
        for (int i = 0; i < 12; i++) {
            attempts = attempts.begun(now);
            Instant open = attempts.openAt(Track.BROWSER);
            waits.add(Math.max(0, Duration.between(now, open).toSeconds()));
            now = open.isAfter(now) ? open : now;
        }
        assertEquals(List.of(0L, 0L, 0L, 0L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L), waits);
    }

    @Test
    void anHourWithoutAnyForgetsThem() {
        for (int i = 0; i < 5; i++) {
            assertTrue(attempt(Track.SESSION, NOON));
        }
        Instant later = NOON.plus(Attempts.FORGOTTEN_AFTER).plusSeconds(1);
        for (int i = 0; i < 5; i++) {
            assertTrue(attempt(Track.SESSION, later));
        }
        assertFalse(attempt(Track.SESSION, later));
    }

    /** One address cannot make an account wait elsewhere before it has to wait itself. */
    @Test
    void aWholeOfficeMayMistypeMoreThanOnePerson() {
        assertTrue(Track.PAIR.free() < Track.ACCOUNT.free());
        assertTrue(Track.ACCOUNT.free() < Track.ADDRESS.free());
        for (int i = 0; i < 20; i++) {
            attempts = attempts.begun(NOON);
        }
        assertTrue(attempts.openAt(Track.ACCOUNT).isAfter(NOON));
        assertFalse(attempts.openAt(Track.ADDRESS).isAfter(NOON));
    }

    /** What a right password does to the counts: what others may have caused goes down only. */
    @Test
    void aRightPasswordEndsTheCountOfThisVisitor() {
        assertEquals(
                List.of(Track.BROWSER, Track.PAIR, Track.SESSION),
                List.of(Track.values()).stream().filter(Track::endsWithSuccess).toList());
    }
}
