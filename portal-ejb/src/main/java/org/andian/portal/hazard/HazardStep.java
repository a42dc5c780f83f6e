package org.andian.portal.hazard;

import java.time.Instant;

/**
 * A line of a hazard's history.
 *
 * @param act a {@link HazardAct}, or REGISTER, AGAIN (alarms came again), REDATE (the calendar
 *     moved its deadline) or MOVE (its premises was merged into another entry)
 * @param state after it
 * @param note null for none
 */
public record HazardStep(Instant at, String act, String actor, HazardState state, String note) {}
