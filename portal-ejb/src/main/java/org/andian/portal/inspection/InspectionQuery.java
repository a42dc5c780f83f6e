package org.andian.portal.inspection;

import org.andian.portal.inspection.checklist.Purpose;

import java.time.LocalDate;

/**
 * Which tasks, in which order; null = not limited by that side.
 *
 * @param text part of the premises' name or code, of the plan's title, or the task's number
 * @param mine those given to the caller, and self-checks of his premises
 * @param districtId with all districts below it
 * @param from the first day they may be due on, {@code to} the last
 */
public record InspectionQuery(
        String text,
        Standing standing,
        TaskKind kind,
        Purpose purpose,
        boolean mine,
        Long planId,
        Long districtId,
        String venueGroup,
        String premisesCode,
        LocalDate from,
        LocalDate to,
        Sort sort,
        boolean descending) {

    /** How far tasks have come, as their list is narrowed. */
    public enum Standing {
        /** still somebody's work */
        OPEN,
        PLANNED,
        STARTED,
        /** open, and its last day has passed */
        OVERDUE,
        DONE,
        /** done, and something was found */
        FOUND,
        /** done since the month began */
        DONE_THIS_MONTH,
        CANCELLED
    }

    /** What a list is ordered by. */
    public enum Sort {
        DUE,
        PREMISES,
        LIST,
        STATE,
        FINDINGS
    }

    /** What waits for the caller, the most urgent first. */
    public static InspectionQuery ofMine() {
        return new InspectionQuery(
                null,
                Standing.OPEN,
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                Sort.DUE,
                false);
    }

    /** All of one premises, those due last first. */
    public static InspectionQuery ofPremises(String code) {
        return new InspectionQuery(
                null, null, null, null, false, null, null, null, code, null, null, Sort.DUE, true);
    }
}
