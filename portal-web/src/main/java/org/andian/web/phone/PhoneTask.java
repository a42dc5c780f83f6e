package org.andian.web.phone;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that waits for the caller and can be done on a phone without a line.
 *
 * @param kind which form of the shell does it, such as proof
 * @param version of the record as it is now; the act names it
 * @param title the place in most cases
 * @param note what it is, in one line
 * @param dueOn the last day in time, null for none
 * @param overdue whether that has passed
 * @param sections what is to be answered; empty where the form has fields of its own
 */
public record PhoneTask(
        String kind,
        String recordKind,
        String recordKey,
        int version,
        String title,
        String note,
        LocalDate dueOn,
        boolean overdue,
        List<Section> sections) {

    /** Points that belong together. */
    public record Section(String title, List<Point> points) {}

    /**
     * @param hint what else is known of it, null for nothing
     */
    public record Point(long id, String text, String hint) {}
}
