package org.andian.portal.calendar;

import org.andian.portal.period.Period;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The end of a term. Its last day counts whole: 23:59:59.999 in China is on time, the 00:00:00.000
 * that follows is late.
 *
 * @param lastDay inclusive
 * @param provisional whether an arrangement that is still to come may move it
 */
public record Deadline(LocalDate lastDay, boolean provisional) implements Serializable {

    public Deadline {
        Objects.requireNonNull(lastDay, "lastDay");
    }

    /** "By that day", which no holiday moves, such as a filing's. */
    public static Deadline by(LocalDate lastDay) {
        return new Deadline(lastDay, false);
    }

    /** The first instant that is late: the midnight in China at which the next day begins. */
    public Instant until() {
        return Period.startOf(lastDay.plusDays(1));
    }

    public boolean isMetBy(Instant at) {
        return at.isBefore(until());
    }
}
