package org.andian.portal.assessment;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A district's appeal against what one rule came to.
 *
 * @param decision null while it waits, as {@code answer}, {@code answeredAt} and {@code answeredBy}
 * @param points what the rule comes to since; null where it stays
 */
public record Appeal(
        long id,
        long rankingId,
        long districtId,
        String district,
        String rule,
        String words,
        Instant madeAt,
        String madeBy,
        AppealDecision decision,
        String answer,
        BigDecimal points,
        Instant answeredAt,
        String answeredBy) {

    public boolean isOpen() {
        return decision == null;
    }
}
