package org.andian.portal.statistic;

/**
 * How well a period was watched.
 *
 * @param monitored on how many of its days a device was heard
 * @param days all of it
 */
public record Watched(int monitored, int days) {

    /** Less than half of the days is too little to compare with. */
    public boolean isComparable() {
        return 2L * monitored >= days;
    }

    public boolean isWhole() {
        return monitored >= days;
    }
}
