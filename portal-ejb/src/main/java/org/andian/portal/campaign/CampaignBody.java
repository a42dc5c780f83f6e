package org.andian.portal.campaign;

/**
 * A body with a part in the campaign as a whole, in the notice's own words; department is null
 * where it belongs to none.
 */
public record CampaignBody(
        int seq,
        Part part,
        String nameZh,
        String nameEn,
        String department,
        String dutyZh,
        String dutyEn) {

    /** What it does. */
    public enum Part {
        COORDINATES,
        DEPLOYS,
        COOPERATES,
        GUIDES,
        FILES,
        RECEIVES,
        PUBLICISES
    }
}
