package org.andian.portal.assessment.rule;

import org.andian.portal.period.Zones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One filing of one district, as of some moment. "By a day" includes that day to its last
 * millisecond in China. Pure.
 *
 * @param filedAt when it was filed, null while it is not
 */
public record FilingTime(String nameZh, String nameEn, LocalDate dueOn, Instant filedAt) {

    /**
     * Empty while nothing can be said: it is neither filed nor late.
     *
     * @param asOf what happened at or after it is not known yet
     */
    public Optional<FilingMeasure> measure(Instant asOf) {
        Instant over = dueOn.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
        boolean isFiled = filedAt != null && filedAt.isBefore(asOf);
        if (isFiled) {
            return Optional.of(filedAt.isBefore(over) ? FilingMeasure.ON_TIME : FilingMeasure.LATE);
        }
        return asOf.isBefore(over) ? Optional.empty() : Optional.of(FilingMeasure.MISSING);
    }
}
