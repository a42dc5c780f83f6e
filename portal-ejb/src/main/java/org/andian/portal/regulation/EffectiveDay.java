package org.andian.portal.regulation;

import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;

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
            throw new Refusal(Reason.DAYS, "Give the day from which the change holds.");
        }
        if (day.isAfter(today)) {
            throw new Refusal(
                    Reason.FUTURE,
                    "Enter the change on the day it takes effect, or within "
                            + PROVISIONAL_DAYS
                            + " days after it.");
        }
        if (day.isBefore(today.minusDays(PROVISIONAL_DAYS))) {
            throw new Refusal(
                    Reason.SETTLED,
                    "A change takes effect at most "
                            + PROVISIONAL_DAYS
                            + " days back: figures before that are settled.");
        }
        if (day.isBefore(notBefore)) {
            throw new Refusal(
                    Reason.BEFORE_PRESENT,
                    "The present state began on "
                            + notBefore
                            + "; choose that day or a later one.");
        }
    }
}
