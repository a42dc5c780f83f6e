package org.andian.portal.hazard.urging;

import static org.andian.portal.hazard.urging.UrgingStep.CALLED_IN;
import static org.andian.portal.hazard.urging.UrgingStep.CIRCULATED;
import static org.andian.portal.hazard.urging.UrgingStep.LISTED;
import static org.andian.portal.hazard.urging.UrgingStep.URGED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Set;

class UrgingLadderTest {

    @Test
    void whatIsNotOverdueIsListedAtMost() {
        assertEquals(Set.of(), UrgingLadder.next(Set.of(), false, false));
        assertEquals(Set.of(LISTED), UrgingLadder.next(Set.of(), true, false));
        assertEquals(Set.of(), UrgingLadder.next(Set.of(LISTED), true, false));
    }

    @Test
    void stepsFollowOneAnotherAndEachOnce() {
        assertEquals(Set.of(URGED), UrgingLadder.next(Set.of(), false, true));
        assertEquals(Set.of(LISTED, URGED), UrgingLadder.next(Set.of(), true, true));
        assertEquals(Set.of(CIRCULATED), UrgingLadder.next(Set.of(URGED), false, true));
        assertEquals(
                Set.of(CALLED_IN),
                UrgingLadder.next(Set.of(LISTED, URGED, CIRCULATED), true, true));
        assertEquals(
                Set.of(), UrgingLadder.next(Set.of(URGED, CIRCULATED, CALLED_IN), false, true));
    }
}
