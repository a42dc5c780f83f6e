package org.andian.portal.inspection;

import java.time.Instant;

/**
 * A line of a task's history.
 *
 * @param act a {@link TaskAct}, or MAKE, or MERGE (its premises was merged into another entry)
 * @param state after it
 * @param note null for none
 */
public record TaskStep(Instant at, String act, String actor, TaskState state, String note) {}
