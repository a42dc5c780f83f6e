package org.andian.portal.campaign;

import org.andian.portal.period.Period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is due by a day, the day included: 23:59:59.999 of it in China is on time, the next midnight
 * is late. Whether it was filed is not known here.
 */
public record FilingDue(String nameZh, String nameEn, LocalDate dueOn) {

    /** The first instant that is late. */
    public Instant deadline() {
        return Period.startOf(dueOn.plusDays(1));
    }

    public boolean isOnTime(Instant filedAt) {
        return filedAt.isBefore(deadline());
    }

    public boolean isPast(LocalDate today) {
        return today.isAfter(dueOn);
    }

    /** 0 on the day itself, negative afterwards. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }
}
