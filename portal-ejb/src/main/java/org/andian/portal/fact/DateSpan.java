package org.andian.portal.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Local days, both inclusive. */
public record DateSpan(LocalDate first, LocalDate last) {

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
