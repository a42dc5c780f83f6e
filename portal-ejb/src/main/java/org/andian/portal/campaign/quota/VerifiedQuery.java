package org.andian.portal.campaign.quota;

/**
 * Which premises of a campaign; null = not limited by that side.
 *
 * @param districtId with all districts below it
 * @param groupSeq sequence of the scope group that counts them
 * @param text part of their name or code
 */
public record VerifiedQuery(Long districtId, Integer groupSeq, Installation state, String text) {}
