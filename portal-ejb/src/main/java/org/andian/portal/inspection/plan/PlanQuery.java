package org.andian.portal.inspection.plan;

/**
 * Which plans, in which order; null = not limited by that side.
 *
 * @param text part of the title or of the body's name
 * @param districtId of the body, with all districts below it
 */
public record PlanQuery(
        String text,
        PlanKind kind,
        PlanState state,
        Long districtId,
        Sort sort,
        boolean descending) {

    /** What a list is ordered by. */
    public enum Sort {
        FROM,
        TO,
        TITLE,
        STATE
    }
}
