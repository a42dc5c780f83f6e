package org.andian.portal.period;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A half-open stretch of time: {@code from} belongs to it, {@code to} does not. It may be empty,
 * never end before it begins.
 */
public record Period(Instant from, Instant to) {

    public Period {
        Objects.requireNonNull(from, "from");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A period must not end before it begins: " + from + " to " + to);
        }
    }

    /**
     * Local days in China, both inclusive.
     *
     * @param last not before the first
     */
    public static Period days(LocalDate first, LocalDate last) {
        return new Period(startOf(first), startOf(last.plusDays(1)));
    }

    /** The stretch of that length that ends at an instant. */
    public static Period lasting(Duration length, Instant to) {
        return new Period(to.minus(length), to);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** The midnight in China with which a day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Zones.CHINA).toInstant();
    }
}
