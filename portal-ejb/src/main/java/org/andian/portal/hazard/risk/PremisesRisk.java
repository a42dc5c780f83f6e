package org.andian.portal.hazard.risk;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The colour of a premises, now or once.
 *
 * @param id to be given back with a new one
 * @param since the first day on which it held
 * @param endedAt null while it holds
 */
public record PremisesRisk(
        long id,
        RiskColour colour,
        String reason,
        LocalDate since,
        Instant setAt,
        String setBy,
        Instant endedAt) {}
