package org.andian.portal.hazard.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class FireReportTest {

    private static final Instant AT = Instant.parse("2026-11-20T06:05:00Z");

    @Test
    void whatCannotBeIsRefused() {
        report(AT, "switch room", 0, 0L).requireHappened(AT);
        assertEquals(HazardReason.FIRE_TIME, refused(() -> report(null, "x", 0, null)));
        assertEquals(
                HazardReason.FIRE_TIME,
                refused(() -> report(AT, "x", 0, null).requireHappened(AT.minusMillis(1))));
        assertEquals(HazardReason.FIRE_PLACE, refused(() -> report(AT, " ", 0, null)));
        assertEquals(HazardReason.FIRE_FIGURES, refused(() -> report(AT, "x", -1, null)));
        assertEquals(HazardReason.FIRE_FIGURES, refused(() -> report(AT, "x", 0, -1L)));
    }

    private static FireReport report(Instant at, String place, int dead, Long loss) {
        return new FireReport(at, place, null, null, dead, 0, loss, false);
    }

    private static Object refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason();
    }
}
