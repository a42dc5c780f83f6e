package org.andian.portal.workorder;

/**
 * The figures above a list of work orders, of what the caller sees.
 *
 * @param dispatched given out and not answered
 * @param underWay taken on and not done
 * @param done said to be done and not taken over
 * @param passedThisMonth taken over since the month began
 */
public record WorkTally(
        int open,
        int dispatched,
        int declined,
        int underWay,
        int done,
        int overdue,
        int passedThisMonth) {}
