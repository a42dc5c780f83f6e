package org.andian.portal.inspection;

/**
 * The figures above a list of tasks, of what the caller sees.
 *
 * @param open still somebody's work, {@code overdue} of them late, {@code mine} of them the
 *     caller's
 * @param doneThisMonth finished since the month began, {@code foundThisMonth} of them with findings
 */
public record InspectionTally(
        int open,
        int planned,
        int started,
        int overdue,
        int mine,
        int doneThisMonth,
        int foundThisMonth) {}
