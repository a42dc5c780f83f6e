package org.andian.portal.workorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.matter.WorkReason;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** Until when work is to be done, as it is asked for and as it is agreed. */
class WorkTimesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    private static Instant in(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
        WorkTimes usual = WorkTimes.within(NOW, 24, 72);
        assertEquals(new WorkTimes(in(24), in(72)), usual);
        assertEquals(usual, new WorkTimes(null, null).or(usual));
        assertEquals(new WorkTimes(in(2), in(72)), new WorkTimes(in(2), null).or(usual));
        assertEquals(new WorkTimes(in(8), in(8)), new WorkTimes(null, in(8)).or(usual));
        assertEquals(new WorkTimes(in(4), in(4)), WorkTimes.within(NOW, 24, 4));
    }

    @Test
    void timesAreToComeInTheirOrder() {
        WorkTimes possible = new WorkTimes(in(1), in(1));
        assertEquals(possible, possible.requireAfter(NOW));
        for (WorkTimes wrong :
                new WorkTimes[] {
                    new WorkTimes(in(2), in(1)),
                    new WorkTimes(NOW, in(1)),
                    new WorkTimes(null, in(1)),
                    new WorkTimes(in(1), null),
                    new WorkTimes(in(1), in(24 * 367))
                }) {
            Refusal refused = assertThrows(Refusal.class, () -> wrong.requireAfter(NOW));
            assertTrue(refused.is(WorkReason.TIMES), wrong.toString());
        }
    }

    @Test
    void oneOfThemLaterIsLater() {
        WorkTimes wanted = new WorkTimes(in(4), in(8));
        assertFalse(wanted.isLaterThan(wanted));
        assertFalse(new WorkTimes(in(3), in(7)).isLaterThan(wanted));
        assertTrue(new WorkTimes(in(5), in(8)).isLaterThan(wanted));
        assertTrue(new WorkTimes(in(3), in(9)).isLaterThan(wanted));
    }
}
