package org.andian.portal.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A room's own figures. Each implementation is a CDI bean of the room; days are local days in
 * China.
 */
public interface Contributor {

    /**
     * Where the room stands among all: its indicators are offered, and its days prepared, after
     * those of rooms with a lower number.
     */
    int place();

    /** In the order in which they are offered. */
    List<IndicatorInfo> indicators();

    /** The first day there is anything to count; empty while there is nothing. */
    Optional<LocalDate> firstDay();

    /**
     * The first day whose records are all there; empty when those of every day are. Earlier ones
     * were given up when their time had passed: the figures of those days stay as they are.
     */
    default Optional<LocalDate> keptFrom() {
        return Optional.empty();
    }

    /** The first day that {@link #recount} can still count. */
    default Optional<LocalDate> recountableFrom() {
        return keptFrom();
    }

    /**
     * Brings what the records of this day are read from up to date; called before they are read, in
     * rising order of days, in the transaction that stores the facts.
     */
    default void prepare(LocalDate day) {}

    /**
     * The records of the days from first to last, both inclusive. A {@link Total#STOCK} is asked
     * for one day only.
     *
     * @param indicator code of one of {@link #indicators}
     */
    Records records(String indicator, LocalDate first, LocalDate last);

    /**
     * Days whose records were added or changed at or after an instant, as far as the room can tell.
     */
    Set<LocalDate> changedSince(Instant since);

    /**
     * Counts a day again from the plain records by another way than {@link #records}, for the
     * self-check.
     *
     * @param indicator code of one of {@link #indicators}
     * @return a fact for each place with records, in no order
     */
    List<Fact> recount(String indicator, LocalDate day);
}
