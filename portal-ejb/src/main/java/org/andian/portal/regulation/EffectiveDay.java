package org.andian.portal.regulation;

import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;
import org.andian.portal.indicator.Settlement;

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
            throw new Refusal(Reason.DAYS, "Give the day from which the change holds.");
        }
        if (day.isAfter(today)) {
            throw new Refusal(
                    Reason.FUTURE,
                    "Enter the change on the day it takes effect, or within "
                            + Settlement.MOST_BACK
                            + " days after it.");
        }
        if (Settlement.isSettled(day, today)) {
            throw new Refusal(
                    Reason.SETTLED,
                    "A change takes effect at most "
                            + Settlement.MOST_BACK
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
