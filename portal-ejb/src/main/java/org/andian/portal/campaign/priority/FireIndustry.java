package org.andian.portal.campaign.priority;

/**
 * Fires of an industry.
 *
 * @param premises that had any; {@code electrical} of the fires those whose cause was electrical
 */
public record FireIndustry(String venueGroup, int premises, int fires, int electrical) {}
