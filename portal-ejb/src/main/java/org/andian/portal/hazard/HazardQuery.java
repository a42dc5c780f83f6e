package org.andian.portal.hazard;

import java.time.LocalDate;

/**
 * Which hazards, in which order; null = not limited by that side.
 *
 * @param text part of what is written of it, its place, the premises' name or code, or its number
 * @param districtId with all districts below it
 * @param kind code
 * @param from the first day on which it was found
 * @param to the last such day
 */
public record HazardQuery(
        String text,
        Standing standing,
        Grade grade,
        String kind,
        HazardSource source,
        Long districtId,
        String venueGroup,
        String premisesCode,
        LocalDate from,
        LocalDate to,
        Sort sort,
        boolean descending) {

    /** How far hazards have come, as their list is narrowed. */
    public enum Standing {
        /** not off the list */
        OPEN,
        FOUND,
        ORDERED,
        PROVED,
        RETURNED,
        /** to be mended, and its day has passed */
        OVERDUE,
        /** to be mended, and its last day near */
        SOON,
        /** not off the list, and supervised in public */
        LISTED,
        CLOSED,
        /** off the list since the month began */
        CLOSED_THIS_MONTH,
        MERGED
    }

    /** What a list is ordered by. */
    public enum Sort {
        FOUND,
        DUE,
        GRADE,
        KIND,
        PREMISES,
        STATE
    }

    /** What is not off the list at one premises, the newest first. */
    public static HazardQuery ofPremises(String code, Standing standing) {
        return new HazardQuery(
                null, standing, null, null, null, null, null, code, null, null, Sort.FOUND, true);
    }
}
