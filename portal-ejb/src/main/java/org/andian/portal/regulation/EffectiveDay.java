package org.andian.portal.regulation;

import org.andian.portal.indicator.Settlement;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;

/**
 * The day from which a change of place, group or life holds: not in the future, and not so far back
 * that settled figures would change.
 */
public final class EffectiveDay {

    private EffectiveDay() {}

    /**
     * @param notBefore the day the present state began
     */
    public static void check(LocalDate day, LocalDate notBefore, LocalDate today) {
        if (day == null) {
            throw new Refusal(RegulationReason.DAY_MISSING);
        }
        if (day.isAfter(today)) {
            throw new Refusal(RegulationReason.FUTURE, Settlement.MOST_BACK);
        }
        if (Settlement.isSettled(day, today)) {
            throw new Refusal(RegulationReason.SETTLED, Settlement.MOST_BACK);
        }
        if (day.isBefore(notBefore)) {
            throw new Refusal(RegulationReason.BEFORE_PRESENT, notBefore);
        }
    }
}
