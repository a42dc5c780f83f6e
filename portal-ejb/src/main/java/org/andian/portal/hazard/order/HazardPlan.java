package org.andian.portal.hazard.order;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;

import java.time.Instant;

/**
 * How a major hazard is to be mended: the five that are to be settled.
 *
 * @param measures at most 1000 characters, as {@code contingency}; the others 300
 * @param filedAt null for one that is being filed, as {@code filedBy}
 * @throws org.andian.portal.refusal.Refusal PLAN
 */
public record HazardPlan(
        String measures,
        String responsibility,
        String money,
        String timeLimit,
        String contingency,
        Instant filedAt,
        String filedBy) {

    private static final int LONGEST = 1000;
    private static final int LONGEST_LINE = 300;

    public HazardPlan {
        measures = HazardTexts.line(measures, LONGEST, HazardReason.PLAN);
        responsibility = HazardTexts.line(responsibility, LONGEST_LINE, HazardReason.PLAN);
        money = HazardTexts.line(money, LONGEST_LINE, HazardReason.PLAN);
        timeLimit = HazardTexts.line(timeLimit, LONGEST_LINE, HazardReason.PLAN);
        contingency = HazardTexts.line(contingency, LONGEST, HazardReason.PLAN);
    }
}
