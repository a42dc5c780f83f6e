package org.andian.portal.hazard.risk;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.refusal.Refusal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is written of a fire.
 *
 * @param place on the premises, at most 200 characters
 * @param electrical null while the cause is not known
 * @param cause at most 500 characters, null for none
 * @param lossYuan direct loss, null where unknown
 * @throws Refusal FIRE_TIME, FIRE_PLACE, FIRE_FIGURES, TEXTS
 */
public record FireReport(
        Instant happenedAt,
        String place,
        Boolean electrical,
        String cause,
        int dead,
        int injured,
        Long lossYuan,
        boolean demo) {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_CAUSE = 500;
    private static final int MOST_PEOPLE = 100_000;
    private static final long HIGHEST_LOSS = 1_000_000_000_000L;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    public FireReport {
        if (happenedAt == null || happenedAt.isBefore(FIRST)) {
            throw new Refusal(HazardReason.FIRE_TIME);
        }
        // as it is kept: a part of the present millisecond is not the future
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MILLIS);
        place = HazardTexts.line(place, LONGEST_PLACE, HazardReason.FIRE_PLACE);
        cause = HazardTexts.optional(cause, LONGEST_CAUSE, HazardReason.TEXTS);
        boolean isCounted =
                dead >= 0 && dead <= MOST_PEOPLE && injured >= 0 && injured <= MOST_PEOPLE;
        boolean isLoss = lossYuan == null || lossYuan >= 0 && lossYuan <= HIGHEST_LOSS;
        if (!isCounted || !isLoss) {
            throw new Refusal(HazardReason.FIRE_FIGURES);
        }
    }

    /**
     * @throws Refusal FIRE_TIME when it is said to happen after that moment
     */
    void requireHappened(Instant now) {
        if (happenedAt.isAfter(now)) {
            throw new Refusal(HazardReason.FIRE_TIME);
        }
    }
}
