package org.andian.portal.campaign.building;

/** How far a building is. */
public enum BuildingStage {
    DESIGN,
    CONSTRUCTION,
    ACCEPTED,
    IN_USE
}
