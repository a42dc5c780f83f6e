package org.andian.portal.regulation;

/**
 * A body becomes the standing regulator of a venue group in a district and below.
 *
 * @param venueGroup null for all groups
 * @param district code, or name of a zone without one; null for all
 */
public record NewRegulator(long bodyId, String venueGroup, String district) {}
