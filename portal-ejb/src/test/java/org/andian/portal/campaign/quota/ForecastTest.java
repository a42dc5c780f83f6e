package org.andian.portal.campaign.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.PlainCampaign;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class ForecastTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    /** 20 − 12 = 8 missing, 4 in 28 days: 8 × 28 ÷ 4 = 56 days. */
    @Test
    void theArithmeticIsWhatIsMissingByThePace() {
        assertEquals("ON 56 2027-01-26", told(20, 12, 4));
    }

    @Test
    void daysAreRoundedUp() {
        assertEquals("ON 10 2026-12-11", told(20, 19, 3));
        assertEquals("ON 1 2026-12-02", told(20, 19, 28));
    }

    @Test
    void withoutAPaceThereIsNoDay() {
        assertEquals("STANDING 0 null", told(20, 12, 0));
        assertEquals("FAR 5600 null", told(300, 100, 1));
    }

    @Test
    void whatIsReachedOrNotAskedHasNoForecast() {
        assertEquals("REACHED 0 null", told(20, 20, 4));
        assertEquals("REACHED 0 null", told(20, 23, 0));
        assertEquals("NOTHING 0 null", told(null, 12, 4));
        assertEquals("NOTHING 0 null", told(0, 12, 4));
        assertEquals("NOTHING 0 null", told(20, null, 0));
    }

    @Test
    void aCampaignThatHasEndedReachesNothingMore() {
        Campaign over = campaign("2018-09-03", "2021-11-15");
        assertEquals(Forecast.Kind.NOT_RUNNING, Forecast.of(over, 20, 12, 4, TODAY).kind());
        assertEquals(
                Forecast.Kind.ON,
                Forecast.of(over, 20, 12, 4, LocalDate.parse("2021-11-15")).kind());
    }

    @Test
    void theDaysLookedAtBeginNoEarlierThanTheCampaign() {
        assertEquals(1, Forecast.window(TODAY, TODAY));
        assertEquals(10, Forecast.window(LocalDate.parse("2026-11-22"), TODAY));
        assertEquals(28, Forecast.window(LocalDate.parse("2026-11-04"), TODAY));
        assertEquals(28, Forecast.window(LocalDate.parse("2022-05-24"), TODAY));
        assertEquals(1, Forecast.window(LocalDate.parse("2027-01-01"), TODAY));
    }

    private static String told(Integer quota, Integer verified, int gained) {
        Forecast forecast =
                Forecast.of(campaign("2022-05-24", null), quota, verified, gained, TODAY);
        return forecast.kind() + " " + forecast.days() + " " + forecast.reachesOn();
    }

    static Campaign campaign(String first, String last) {
        return PlainCampaign.of("T2", first, last);
    }
}
