package org.andian.portal.campaign.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.device.certificate.CertifiedFunction;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** Why a device does not qualify, the first reason first. */
class EquipmentTest {

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final List<String> ALL =
            List.of("FIRE_MONITORING", "RESIDUAL_CURRENT", "ARC_DETECTION", "ARC_EXTINGUISHING");
    private static final List<CertifiedFunction> DEMANDED =
            List.of(
                    CertifiedFunction.FIRE_MONITORING,
                    CertifiedFunction.ARC_DETECTION,
                    CertifiedFunction.ARC_EXTINGUISHING);

    @Test
    void oneThatHoldsAndNamesAllQualifiesToTheEndOfItsLastDay() {
        assertEquals("qualifies", judged("C", true, ALL, LAST, LAST.minusDays(1)));
        assertEquals("qualifies", judged("C", true, ALL, LAST, LAST));
        assertEquals("EXPIRED []", judged("C", true, ALL, LAST, LAST.plusDays(1)));
        assertEquals("qualifies", judged("C", true, ALL, null, LAST.plusYears(40)));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals("NONE []", judged(null, false, List.of(), null, LAST));
        assertEquals("NOT_CCC []", judged("C", false, ALL, null, LAST));
        assertEquals(
                "LACKS [ARC_DETECTION, ARC_EXTINGUISHING]",
                judged("C", true, List.of("FIRE_MONITORING"), LAST, LAST));
        assertEquals("EXPIRED []", judged("C", false, List.of(), LAST.minusDays(1), LAST));
    }

    private static String judged(
            String number, boolean ccc, List<String> functions, LocalDate expires, LocalDate day) {
        return new Equipment("D-1", null, number, ccc, functions, expires)
                .judged(DEMANDED, day)
                .map(shortfall -> shortfall.why() + " " + shortfall.lacking())
                .orElse("qualifies");
    }
}
