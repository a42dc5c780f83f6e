package org.andian.web.agenda;

import org.andian.portal.agenda.AgendaItem;

import java.time.LocalDate;

/** How near a task is, in the order in which tasks are looked at. */
public enum When {
    /** its last day has passed */
    LATE,
    TODAY,
    /** within a week after today */
    WEEK,
    LATER,
    /** it has no last day */
    UNDATED;

    private static final int DAYS_OF_WEEK = 7;

    static When of(AgendaItem item, LocalDate today) {
        if (item.day() == null) {
            return UNDATED;
        }
        if (item.day().isBefore(today)) {
            return LATE;
        }
        if (item.day().equals(today)) {
            return TODAY;
        }
        return item.day().isAfter(today.plusDays(DAYS_OF_WEEK)) ? LATER : WEEK;
    }
}
