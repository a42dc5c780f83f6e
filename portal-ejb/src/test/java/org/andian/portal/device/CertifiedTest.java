package org.andian.portal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.device.DeviceQuery.Certified;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** How a certificate stands as its last day comes and goes. */
class CertifiedTest {

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final int DUE_DAYS = 90;

    @Test
    void itHoldsToTheEndOfItsLastDay() {
        assertEquals(Certified.VALID, on(LAST.minusDays(91)));
        assertEquals(Certified.DUE, on(LAST.minusDays(90)));
        assertEquals(Certified.DUE, on(LAST.minusDays(1)));
        assertEquals(Certified.DUE, on(LAST));
        assertEquals(Certified.EXPIRED, on(LAST.plusDays(1)));
    }

    @Test
    void withoutALastDayItHolds() {
        assertEquals(Certified.VALID, Certified.of(null, LAST, DUE_DAYS));
    }

    @Test
    void nothingIsDueButTheLastDayWhereTheSettingIsNought() {
        assertEquals(Certified.VALID, Certified.of(LAST, LAST.minusDays(1), 0));
        assertEquals(Certified.DUE, Certified.of(LAST, LAST, 0));
    }

    private static Certified on(LocalDate today) {
        return Certified.of(LAST, today, DUE_DAYS);
    }
}
