package org.andian.portal.agenda;

import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;

/**
 * The days that are looked at, both inclusive.
 *
 * @throws Refusal SPAN where the last lies before the first, or more than {@link #MOST_DAYS} after
 */
public record AgendaSpan(LocalDate from, LocalDate to) {

    /** A year, and what stands beside it in the weeks of its first and last month. */
    public static final int MOST_DAYS = 400;

    public AgendaSpan {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw new Refusal(AgendaReason.SPAN, MOST_DAYS);
        }
    }

    public static AgendaSpan ofYear(int year) {
        return new AgendaSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Null is in none. */
    public boolean contains(LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
