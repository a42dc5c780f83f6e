package org.andian.portal.regulation;

import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;
import org.andian.portal.indicator.Settlement;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which a regulator may begin or end, so that settled figures never change by it. */
public final class RegulatorDays {

    private RegulatorDays() {}

    /**
     * @param latest when the latest one of the same reach began; where there is none, the first one
     *     may have begun any day
     */
    public static void checkBegin(LocalDate from, Optional<LocalDate> latest, LocalDate today) {
        if (from.isAfter(today)) {
            throw new Refusal(
                    Reason.FUTURE,
                    "A standing regulator begins today or has begun; name it on the day it"
                            + " begins.");
        }
        if (latest.isPresent()) {
            checkEnd(from, today);
        }
        if (latest.filter(day -> day.isAfter(from)).isPresent()) {
            throw new Refusal(
                    Reason.LATER_NAMED,
                    "A regulator is already named there from "
                            + latest.get()
                            + " on; choose that day or a later one.");
        }
    }

    public static void checkEnd(LocalDate on, LocalDate today) {
        if (Settlement.isSettled(on, today)) {
            throw new Refusal(
                    Reason.SETTLED,
                    "A regulator begins or ends at most "
                            + Settlement.MOST_BACK
                            + " days back: figures before that are settled.");
        }
    }
}
