package org.andian.portal.hazard;

/**
 * The figures above a list of hazards, of what the caller sees.
 *
 * @param open not off the list, {@code major} of them major
 * @param closedThisMonth taken off the list since the month began
 */
public record HazardTally(
        int open,
        int major,
        int found,
        int ordered,
        int proved,
        int returned,
        int overdue,
        int closedThisMonth) {}
