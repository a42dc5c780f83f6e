package org.andian.portal.campaign.pilot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.workorder.qualification.Qualification;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

class ProviderStandingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    @Test
    void aQualificationHoldsToTheEndOfItsLastDay() {
        assertEquals("true 2026-12-01", told(entry("2026-01-01", "2026-12-01", false)));
        assertEquals("false null", told(entry("2026-01-01", "2026-11-30", false)));
        assertEquals("false null", told(entry("2026-12-02", null, false)));
        assertEquals("true null", told(entry("2026-12-01", null, false)));
    }

    @Test
    void theLastOfSeveralCounts() {
        assertEquals(
                "true 2027-06-30",
                told(
                        entry("2026-01-01", "2027-06-30", false),
                        entry("2026-01-01", "2026-12-31", false)));
        assertEquals(
                "true null",
                told(entry("2026-01-01", "2027-06-30", false), entry("2026-01-01", null, false)));
    }

    @Test
    void whatWasEnteredByMistakeDoesNotCount() {
        assertEquals("false null", told(entry("2026-01-01", null, true)));
        assertEquals("false null", told());
    }

    private static String told(Qualification... all) {
        ProviderStanding standing = ProviderStanding.of(Arrays.asList(all), TODAY);
        return standing.qualified() + " " + standing.until();
    }

    private static Qualification entry(String from, String to, boolean isWithdrawn) {
        return new Qualification(
                1,
                1,
                "T2-SP",
                "provider",
                "x",
                "1",
                "x",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                Instant.EPOCH,
                "tests",
                isWithdrawn ? "twice" : null,
                isWithdrawn ? Instant.EPOCH : null,
                false,
                0);
    }
}
