package org.andian.portal.statistic;

import java.time.LocalDate;

/**
 * How well a period was watched.
 *
 * @param monitored on how many of its days a device of the register was heard
 * @param days all of it
 * @param first the earliest of those on which one was, null for none
 */
public record Watched(int monitored, int days, LocalDate first) {

    /** Less than half of the days is too little to compare with. */
    public boolean isComparable() {
        return 2L * monitored >= days;
    }

    public boolean isWhole() {
        return monitored >= days;
    }
}
