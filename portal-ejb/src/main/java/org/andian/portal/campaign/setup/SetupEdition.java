package org.andian.portal.campaign.setup;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was in force of a campaign from a day on.
 *
 * @param edition 0 as it was shipped, 1 and more as an office has put it in force
 * @param explained why it was changed, null where nothing had to be said
 * @param hash SHA-256 over its fields, see {@link SetupContent#hash}
 */
public record SetupEdition(
        long id,
        int edition,
        LocalDate inForceOn,
        String explained,
        Instant madeAt,
        String madeBy,
        String hash) {}
