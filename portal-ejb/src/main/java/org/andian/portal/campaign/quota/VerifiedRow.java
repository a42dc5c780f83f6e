package org.andian.portal.campaign.quota;

import java.time.Instant;

/**
 * A premises a campaign counts.
 *
 * @param groupSeq sequence of the scope group that counts it
 * @param installedAt when the first of its detectors in use was installed since the campaign began,
 *     null where there is none that was ever heard, as {@code heardAt}
 * @param heardAt when the portal last heard one of them
 */
public record VerifiedRow(
        long id,
        String code,
        String name,
        String district,
        Integer groupSeq,
        Installation state,
        Instant installedAt,
        Instant heardAt,
        boolean demo) {}
