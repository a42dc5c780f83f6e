package org.andian.portal.regulation;

import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;

/**
 * The day from which a change of place, group or life holds: not in the future, and not so far back
 * that settled figures would change. A day's figures are provisional for three days.
 */
public final class EffectiveDay {

    public static final int PROVISIONAL_DAYS = 3;

    private EffectiveDay() {}

    /**
     * @param notBefore the day the present state began
     */
    public static void check(LocalDate day, LocalDate notBefore, LocalDate today) {
        if (day == null) {
            throw new Refusal(RegulationReason.DAY_MISSING);
        }
        if (day.isAfter(today)) {
            throw new Refusal(RegulationReason.FUTURE, PROVISIONAL_DAYS);
        }
        if (day.isBefore(today.minusDays(PROVISIONAL_DAYS))) {
            throw new Refusal(RegulationReason.SETTLED, PROVISIONAL_DAYS);
        }
        if (day.isBefore(notBefore)) {
            throw new Refusal(RegulationReason.BEFORE_PRESENT, notBefore);
        }
    }
}
