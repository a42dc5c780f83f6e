package org.andian.portal.inspection.plan;

/** Where a plan stands. */
public enum PlanState {
    /** being written */
    DRAFT,
    /** its tasks are made */
    RELEASED,
    /** over; what is still open stays somebody's work */
    CLOSED,
    /** given up; what nobody had begun is cancelled */
    WITHDRAWN
}
