package org.andian.portal.regulation;

import org.andian.portal.refusal.Refusal;

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
            throw new Refusal(RegulationReason.REGULATOR_FUTURE);
        }
        if (latest.isPresent()) {
            checkEnd(from, today);
        }
        if (latest.filter(day -> day.isAfter(from)).isPresent()) {
            throw new Refusal(RegulationReason.LATER_NAMED, latest.get());
        }
    }

    public static void checkEnd(LocalDate on, LocalDate today) {
        if (on.isBefore(today.minusDays(EffectiveDay.PROVISIONAL_DAYS))) {
            throw new Refusal(RegulationReason.REGULATOR_SETTLED, EffectiveDay.PROVISIONAL_DAYS);
        }
    }
}
