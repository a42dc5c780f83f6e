package org.andian.portal.campaign.building;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** What is said of a building must fit how far it is. */
class BuildingTextTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-01");

    @Test
    void whatIsAcceptedHasItsDay() {
        assertEquals(DAY, text(BuildingStage.ACCEPTED, true, DAY, null).acceptedOn());
        assertRefused(() -> text(BuildingStage.ACCEPTED, true, null, null));
        assertRefused(() -> text(BuildingStage.DESIGN, false, DAY, null));
    }

    @Test
    void whatIsFoundAtAcceptanceIsNotThereBefore() {
        assertRefused(() -> text(BuildingStage.CONSTRUCTION, true, null, null));
    }

    @Test
    void onlyWhatIsInUseIsPremises() {
        assertEquals("P-1", text(BuildingStage.IN_USE, false, DAY, "P-1").premises());
        assertRefused(() -> text(BuildingStage.ACCEPTED, false, DAY, "P-1"));
    }

    private static void assertRefused(Runnable act) {
        assertEquals(CampaignReason.BUILDING_STAGE, assertThrows(Refusal.class, act::run).reason());
    }

    private static BuildingText text(
            BuildingStage stage, boolean built, LocalDate acceptedOn, String premises) {
        return new BuildingText(
                "140802",
                "N-1",
                "school",
                null,
                null,
                null,
                null,
                stage,
                true,
                built,
                acceptedOn,
                premises,
                null);
    }
}
