package org.andian.portal.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.period.MovingClock;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RoundTest {

    private static final Duration CAP = Duration.ofSeconds(15);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-25T04:00:00Z"));
    private final List<Instant> today = new ArrayList<>();
    private final Round round = new Round(clock, () -> true, () -> today.add(clock.instant()));

    @Test
    void howeverMuchWaitsTheRunningDayHasItsTurnBeforeEachPieceAndTheRoundEnds() {
        round.begin(CAP);
        int pieces = 0;
        while (round.next()) {
            clock.pass(4);
            pieces++;
        }
        assertEquals(4, pieces, "the fifth would begin after the cap");
        assertEquals(1 + pieces, today.size());
        for (int i = 1; i < today.size(); i++) {
            assertFalse(
                    Duration.between(today.get(i - 1), today.get(i)).toSeconds() > 4,
                    "older than one piece makes it");
        }
    }

    @Test
    void whatComesLaterHasItsOwnTime() {
        round.begin(CAP);
        clock.pass(60);
        assertFalse(round.next());
        round.begin(CAP);
        assertTrue(round.next());
    }

    @Test
    void anEndedTurnEndsTheRound() {
        assertFalse(new Round(clock, () -> false, () -> {}).next());
    }
}
