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
     * @param asOf up to when each day's records are known; a room that reads what it wrote down of
     *     a day when the day was computed need not look at it
     */
    Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf);

    /**
     * Days whose records were added or changed at or after an instant, as far as the room can tell,
     * other than by late readings of single devices.
     */
    Set<LocalDate> changedSince(Instant since);

    /** Whether its records follow from how devices report, so that a late reading changes them. */
    default boolean followsDevices() {
        return false;
    }

    /**
     * The records of one day that a device's reporting has a part in: those of its premises, else
     * its own.
     *
     * @param now when they are counted
     */
    default Records records(String indicator, LateDay late, Instant now) {
        LocalDate day = late.day();
        return records(indicator, day, day, AsOf.of(day, now)).narrowed(late);
    }

    /** Past days that devices sent something for at or after an instant. */
    default Set<LocalDate> lateSince(Instant since) {
        return Set.of();
    }

    /**
     * Days of devices to count again, the longest waiting first; those for which more may be on its
     * way wait a little, and those {@link #postpone postponed} until they are due.
     */
    default List<LateDay> late(int most) {
        return List.of();
    }

    /**
     * Brings what the records of a device's day are read from up to date, in the transaction that
     * stores the facts, and forgets the notes. A change is handed on to the next day as a new note.
     *
     * @return whether anything changed
     */
    default boolean prepare(LateDay late) {
        return false;
    }

    /**
     * A device's day that could not be counted waits behind the others, longer each time; its notes
     * stay.
     *
     * @param fault in English, for the system administrator
     */
    default void postpone(LateDay late, String fault) {}

    /** Forgets notes of days that are to be counted as a whole. */
    default void forget(List<Long> notes) {}

    /**
     * Counts a part of a day again from the plain records by another way than {@link #records}, for
     * the self-check. The parts of a day add up to it.
     *
     * @param indicator code of one of {@link #indicators}
     * @return a fact for each place with records, in no order
     */
    List<Fact> recount(String indicator, LocalDate day, Part part);
}
