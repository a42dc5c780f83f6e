package org.andian.portal.calendar;

import java.time.LocalDate;

/**
 * Fired once for each arrangement that is entered, changed or taken back, inside the transaction
 * that does so, before its commit.
 *
 * <p>A room that keeps deadlines observes it in that same transaction ({@code @Observes} without a
 * phase), so that arrangement and deadlines change together or not at all. It looks through what is
 * still open and was counted over the days from {@link #first} to {@link #last}: begun on or before
 * {@code last}, due on or after {@code first}. For each it asks {@code after().deadline(from,
 * term)} with the day and the term it has kept, writes the new end where that differs, also where
 * it is no longer provisional, and puts a notice to whom it concerns into the outbox, saying the
 * old day, the new one and the arrangement of which year moved it. What is done, closed or was a
 * date from the beginning ({@link Deadline#by}), as every filing, it leaves alone. An end that
 * would move into the past is kept: nobody becomes late by a notice of today.
 *
 * @param year whose arrangement it is
 * @param first the first day the arrangement of that year may name, in the December before
 * @param last the last such day, in the January after
 * @param before the days as they were
 * @param after the days as they are from now on
 * @param by login of who did it
 */
public record ArrangementChanged(
        int year, LocalDate first, LocalDate last, WorkDays before, WorkDays after, String by) {

    /** Whether a term counted over any of these days can have been moved. */
    public boolean concerns(LocalDate from, LocalDate lastDay) {
        return !from.isAfter(last) && !lastDay.isBefore(first);
    }

    /** How many of the days became worked, or off. */
    public long moved() {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> before.isWorking(day) != after.isWorking(day))
                .count();
    }
}
