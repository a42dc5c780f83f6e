package org.andian.portal.inspection;

import java.time.LocalDate;

/**
 * A task whose row is locked, as somebody may do something with it.
 *
 * @param next the state after what is to be done; whoever gets it from {@link TaskHold} can do it
 * @param planId null where it belongs to no plan
 */
public record HeldTask(
        long id,
        TaskKind kind,
        long premisesId,
        String premisesCode,
        String listCode,
        int edition,
        Long planId,
        TaskState state,
        TaskState next,
        LocalDate fromDay,
        LocalDate dueOn,
        boolean demo,
        int version) {}
