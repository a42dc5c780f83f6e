package org.andian.portal.campaign.priority;

import java.time.Instant;

/**
 * A premises with fires.
 *
 * @param electrical of the fires those whose cause was electrical
 * @param fitted whether a device in use hangs there
 */
public record FirePriority(
        String code,
        String name,
        String district,
        String venueGroup,
        int fires,
        int electrical,
        Instant lastAt,
        boolean fitted) {}
