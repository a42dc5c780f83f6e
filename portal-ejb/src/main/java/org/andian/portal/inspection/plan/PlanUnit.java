package org.andian.portal.inspection.plan;

/**
 * A premises of a plan.
 *
 * @param task number of the task that was made for it, null for none
 * @param closed whether it is no more
 */
public record PlanUnit(
        long premisesId,
        String code,
        String name,
        String district,
        String venueGroup,
        Long task,
        boolean closed) {}
