package org.andian.portal.hazard;

/**
 * What a day's work with hazards begins with, of what the caller sees.
 *
 * @param overdue to be mended, and its last day over
 * @param longest the one overdue for longest; null for none
 * @param soon to be mended today or within the next three days
 * @param proved said to be mended, and not yet reviewed
 * @param closedThisMonth taken off the list since the month began
 */
public record HazardOutlook(
        int overdue, HazardRow longest, int soon, int proved, int closedThisMonth) {}
