package org.andian.portal.campaign.building;

/**
 * What a campaign counts beside premises, in the caller's districts of its city; null where it
 * counts none of a kind.
 *
 * @param areas of the register of areas, not withdrawn; {@code mended} of them are mended
 * @param buildings of the register of buildings; {@code designed} have the system in the design,
 *     {@code accepted} are accepted, {@code built} of those have it
 */
public record CampaignCount(
        Long areas, Long mended, Long buildings, Long designed, Long accepted, Long built) {}
