package org.andian.portal.campaign.building;

/**
 * A building of the register.
 *
 * @param districtName of today, however its code was when it was written
 * @param withdrawn why, null while it stands
 */
public record Building(
        long id,
        String districtName,
        BuildingText text,
        String withdrawn,
        boolean demo,
        int version) {}
