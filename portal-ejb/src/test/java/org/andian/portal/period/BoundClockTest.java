package org.andian.portal.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

class BoundClockTest {

    private static final Instant PAST = Instant.parse("2026-02-17T04:00:00Z");
    private static final Instant LONG_PAST = Instant.parse("2025-10-01T00:00:00Z");
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Clock clock = new Clocks().clock();

    @Test
    void timeGoesOnFromTheMoment() {
        Instant[] seen = BoundClock.during(PAST, this::looks);
        assertTrue(isSoonAfter(PAST, seen[0]) && !seen[1].isBefore(seen[0]), seen[0].toString());
        assertTrue(isSoonAfter(PAST, seen[2]), "milliseconds are of another time");
    }

    private Instant[] looks() {
        return new Instant[] {
            clock.instant(), clock.instant(), Instant.ofEpochMilli(clock.millis() + 1)
        };
    }

    @Test
    void nothingIsDoneInTheFuture() {
        Instant before = clock.instant();
        Instant seen = BoundClock.during(before.plus(Duration.ofDays(1)), clock::instant);
        assertTrue(isSoonAfter(before, seen), seen.toString());
    }

    @Test
    void otherThreadsKeepThePresent() {
        Instant seen =
                BoundClock.during(PAST, () -> CompletableFuture.supplyAsync(clock::instant).join());
        assertFalse(isSoonAfter(PAST, seen), seen.toString());
    }

    @Test
    void whatEndsBadlyEndsThePastToo() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        BoundClock.during(
                                PAST,
                                () -> {
                                    throw new IllegalStateException("no");
                                }));
        assertFalse(isSoonAfter(PAST, clock.instant()));
        assertEquals(Optional.empty(), BoundClock.real());
    }

    @Test
    void aPastWithinAPastLeadsBackToIt() {
        boolean back =
                BoundClock.during(
                        PAST,
                        () -> {
                            Instant within = BoundClock.during(LONG_PAST, clock::instant);
                            return isSoonAfter(LONG_PAST, within)
                                    && isSoonAfter(PAST, clock.instant())
                                    && !isSoonAfter(PAST, BoundClock.real().orElseThrow());
                        });
        assertTrue(back);
    }

    private static boolean isSoonAfter(Instant moment, Instant then) {
        return !then.isBefore(moment) && then.isBefore(moment.plus(A_WHILE));
    }
}
