package org.andian.portal.campaign.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class MilestoneTest {

    private static final String DUE = "2027-05-31";

    @Test
    void aTargetIsTheNextWholePremises() {
        assertEquals(16, milestone(80).target(20));
        assertEquals(17, milestone(80).target(21));
        assertEquals(1, milestone(1).target(1));
        assertEquals(0, milestone(80).target(0));
        assertEquals(21, milestone(100).target(21));
        assertEquals(null, milestone(80).target(null));
    }

    /** The day is included: the red line is crossed on the day after. */
    @Test
    void theRedLineIsCrossedOnTheDayAfter() {
        assertEquals("OPEN 61 4", told("2027-04-01", 20, 12));
        assertEquals("NEAR 30 4", told("2027-05-02", 20, 12));
        assertEquals("NEAR 1 4", told("2027-05-31", 20, 12));
        assertEquals("MISSED 0 4", told("2027-06-01", 20, 12));
        assertEquals("MISSED -29 1", told("2027-06-30", 20, 15));
    }

    @Test
    void whatIsReachedCrossesNothing() {
        assertEquals("REACHED 0 0", told("2027-06-01", 20, 16));
        assertEquals("REACHED 31 0", told("2027-05-01", 20, 23));
        assertEquals("NONE 0 0", told("2027-06-01", null, 16));
        assertEquals("NONE 0 0", told("2027-06-01", 0, 16));
        assertEquals("NONE 0 0", told("2027-06-01", 20, null));
    }

    @Test
    void aMilestoneLiesWithinItsCampaign() {
        Campaign campaign = ForecastTest.campaign("2026-01-01", "2026-12-31");
        wanted("2026-01-01").requireWithin(campaign);
        wanted("2026-12-31").requireWithin(campaign);
        assertRefused(
                CampaignReason.MILESTONE_DAY, () -> wanted("2025-12-31").requireWithin(campaign));
        assertRefused(
                CampaignReason.MILESTONE_DAY, () -> wanted("2027-01-01").requireWithin(campaign));
        wanted("2999-01-01").requireWithin(ForecastTest.campaign("2022-05-24", null));
        assertRefused(
                CampaignReason.MILESTONE_DAY,
                () ->
                        wanted("+10000-01-01")
                                .requireWithin(ForecastTest.campaign("2022-05-24", null)));
    }

    @Test
    void whatIsNoMilestoneIsRefused() {
        assertRefused(CampaignReason.PERCENT, () -> milestone("x", 0));
        assertRefused(CampaignReason.PERCENT, () -> milestone("x", 101));
        assertRefused(CampaignReason.TEXT_MISSING, () -> milestone(" ", 80));
        assertRefused(CampaignReason.TEXT_MISSING, () -> milestone("x".repeat(101), 80));
    }

    @Test
    void aShareGoesFromTheSmallerToTheLarger() {
        assertEquals(4, NewShare.range(3, 4).most());
        assertRefused(CampaignReason.SHARE_RANGE, () -> NewShare.range(4, 3));
        assertRefused(CampaignReason.SHARE_RANGE, () -> NewShare.range(-1, 3));
        assertRefused(CampaignReason.SHARE_RANGE, () -> NewShare.range(1, 1_000_001));
    }

    private static void assertRefused(CampaignReason reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }

    private static String told(String today, Integer quota, Integer verified) {
        MilestoneStanding standing =
                MilestoneStanding.of(milestone(80), quota, verified, LocalDate.parse(today));
        return standing.state() + " " + standing.daysLeft() + " " + standing.missing();
    }

    private static NewMilestone milestone(String name, int percent) {
        return new NewMilestone(null, name, List.of(), percent, LocalDate.parse(DUE), false);
    }

    private static NewMilestone wanted(String due) {
        return new NewMilestone(null, "x", List.of(2, 1, 2), 80, LocalDate.parse(due), false);
    }

    private static Milestone milestone(int percent) {
        return new Milestone(
                1, null, null, null, "x", List.of(), percent, LocalDate.parse(DUE), false, true, 0);
    }
}
