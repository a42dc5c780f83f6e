package org.andian.portal.campaign.building;

/**
 * Which buildings are listed.
 *
 * @param text part of number, name, place, owner or designer; null or blank for all
 * @param stage null for all
 * @param districtId with all districts below it; null for the whole reach
 * @param lacking only those whose design leaves the system out
 */
public record BuildingQuery(String text, BuildingStage stage, Long districtId, boolean lacking) {

    public static BuildingQuery all() {
        return new BuildingQuery(null, null, null, false);
    }
}
