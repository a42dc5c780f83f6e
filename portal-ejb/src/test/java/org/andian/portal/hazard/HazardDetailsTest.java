package org.andian.portal.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class HazardDetailsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void whatIsTypedIsKeptAsItLooks() {
        HazardDetails kept = details("  loose\n terminal ", 0L, DAY);
        assertEquals("loose terminal", kept.what());
        assertEquals(null, kept.details());
        kept.requireFound(DAY);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(HazardReason.WHAT, refused(() -> details(" ", null, DAY)));
        assertEquals(HazardReason.WHAT, refused(() -> details("x".repeat(201), null, DAY)));
        assertEquals(HazardReason.COST, refused(() -> details("x", -1L, DAY)));
        assertEquals(HazardReason.FOUND_ON, refused(() -> details("x", null, null)));
        assertEquals(
                HazardReason.FOUND_ON,
                refused(() -> details("x", null, DAY).requireFound(DAY.minusDays(1))));
    }

    private static HazardDetails details(String what, Long cost, LocalDate found) {
        return new HazardDetails(
                "ARC", what, " ", null, null, null, cost, HazardSource.PATROL, found, "Li");
    }

    private static Object refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason();
    }
}
