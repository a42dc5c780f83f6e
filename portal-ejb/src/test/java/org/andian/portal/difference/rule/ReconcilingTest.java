package org.andian.portal.difference.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was known, and what the facts show now. */
class ReconcilingTest {

    private static final Instant AT = Instant.parse("2026-11-30T04:00:00Z");

    @Test
    void whatNobodyKnewIsFresh() {
        FoundDifference found = found(1, 2L, "never");
        assertEquals(
                new Reconciling(List.of(found), Map.of(), List.of()),
                Reconciling.of(List.of(), List.of(found)));
    }

    @Test
    void whatStaysAsItWasGoesOn() {
        assertEquals(
                new Reconciling(List.of(), Map.of(), List.of()),
                Reconciling.of(
                        List.of(standing(7, 1, 2L, "never")), List.of(found(1, 2L, "never"))));
    }

    @Test
    void otherFactsChangeIt() {
        FoundDifference found = found(1, 2L, "heard 5");
        assertEquals(
                new Reconciling(List.of(), Map.of(7L, found), List.of()),
                Reconciling.of(List.of(standing(7, 1, 2L, "never")), List.of(found)));
    }

    @Test
    void whatIsFoundNoMoreIsOver() {
        assertEquals(
                new Reconciling(List.of(), Map.of(), List.of(7L)),
                Reconciling.of(List.of(standing(7, 1, 2L, "never")), List.of()));
    }

    @Test
    void whatMovedIsAnotherMatter() {
        FoundDifference found = found(1, 3L, "never");
        assertEquals(
                new Reconciling(List.of(found), Map.of(), List.of(7L)),
                Reconciling.of(List.of(standing(7, 1, 2L, "never")), List.of(found)));
    }

    @Test
    void whatIsFoundTwiceIsOne() {
        FoundDifference first = found(1, null, "a");
        assertEquals(
                new Reconciling(List.of(first), Map.of(), List.of()),
                Reconciling.of(List.of(), List.of(first, found(1, null, "b"))));
    }

    private static StandingDifference standing(long id, long device, Long premises, String basis) {
        return new StandingDifference(
                id,
                new FoundDifference.Key(DifferenceSubject.DEVICE, device, premises),
                basis,
                true);
    }

    private static FoundDifference found(long device, Long premises, String basis) {
        return new FoundDifference(
                DifferenceCause.NEVER_HEARD,
                DifferenceSubject.DEVICE,
                device,
                premises,
                null,
                device,
                null,
                null,
                null,
                AT,
                null,
                null,
                basis,
                false);
    }
}
