package org.andian.web.phone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that waits for the caller and can be done on a phone without a line.
 *
 * @param kind which form of the shell does it, such as proof
 * @param state of the record, as its room calls it; null where the form asks for none
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
        String state,
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
     * @param code of the place, as its QR code holds it; null for what is no place
     * @param hazardKind code of the kind of hazard it usually is when it fails, null for none
     * @param now what stands there, null for nothing yet
     */
    public record Point(
            long id, String text, String hint, String code, String hazardKind, PointNow now) {}

    /**
     * What stands at a point.
     *
     * @param version to be named by who wants another answer to stand there
     * @param note null for none
     * @param by login
     */
    public record PointNow(
            long id, int version, String verdict, String note, String by, Instant at) {}
}
