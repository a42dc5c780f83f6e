package org.andian.portal.inspection.plan;

import java.time.LocalDate;

/**
 * A plan whose row is locked, as somebody may do something with it.
 *
 * @param next the state after what is to be done
 * @param frozen whether the lists of its draw are
 */
record HeldPlan(
        long id,
        PlanKind kind,
        PlanState state,
        PlanState next,
        String title,
        String listCode,
        String districtPath,
        LocalDate fromDay,
        LocalDate toDay,
        boolean frozen,
        boolean demo,
        int version) {}
