package org.andian.portal.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.bulletin.Version.Ground;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Made at 08:00 of a Monday; minutes count from there. */
class VersionTest {

    private static final Instant MADE = Instant.parse("2026-11-23T00:00:00Z");
    private static final String RULES = "alarms:2";

    @Test
    void aProvisionalOneIsReplacedOnceAllIsFinal() {
        Version provisional = version(true);
        assertFalse(provisional.isToBeReplaced(new Ground(false, null, RULES), at(4000)));
        assertTrue(provisional.isToBeReplaced(new Ground(true, null, RULES), at(4000)));
        assertTrue(provisional.isToBeReplaced(new Ground(true, at(-60), "alarms:3"), at(4000)));
        assertFalse(version(false).isToBeReplaced(new Ground(true, at(-60), RULES), at(4000)));
    }

    /** After ten quiet minutes, so that one version takes in what comes together. */
    @Test
    void aSettledOneIsReplacedWhenItWasCorrectedAndNoMoreComes() {
        assertEquals(List.of(false, false, true, true), replaced(at(1), 5, 10, 11, 60));
        assertEquals(List.of(false, true), replaced(at(50), 59, 60));
        assertFalse(version(false).isToBeReplaced(new Ground(false, at(1), RULES), at(60)));
    }

    /** What replaces it does not see the same correction as another. */
    @Test
    void theVersionThatTakesACorrectionInIsNotReplacedByIt() {
        Version next = new Version(1, LocalDate.of(2026, 11, 16), 2, false, at(11), RULES, true);
        assertFalse(next.isToBeReplaced(new Ground(true, at(1), RULES), at(60)));
    }

    @Test
    void aLaterRuleCorrectsNothing() {
        assertFalse(version(false).isToBeReplaced(new Ground(true, at(1), "alarms:3"), at(60)));
    }

    /** Committed after it was made, by a clock that stood a little before. */
    @Test
    void aCorrectionOfTheSameMomentCounts() {
        assertTrue(version(false).isToBeReplaced(new Ground(true, at(-4), RULES), at(60)));
    }

    private static List<Boolean> replaced(Instant correctedAt, int... minutes) {
        return IntStream.of(minutes)
                .mapToObj(
                        minute ->
                                version(false)
                                        .isToBeReplaced(
                                                new Ground(true, correctedAt, RULES), at(minute)))
                .toList();
    }

    private static Version version(boolean provisional) {
        return new Version(1, LocalDate.of(2026, 11, 16), 1, provisional, MADE, RULES, true);
    }

    private static Instant at(int minute) {
        return MADE.plusSeconds(60L * minute);
    }
}
