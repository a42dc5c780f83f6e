package org.andian.portal.workorder;

import org.andian.portal.workorder.matter.WorkKind;

/**
 * A work order as its row begins.
 *
 * @param device id, null for none, as {@code hazard}, its number
 * @param rule that gives it out, null where somebody does, as {@code cause}
 */
record Dispatched(
        long premises,
        long provider,
        WorkKind kind,
        WorkDetails details,
        WorkTimes times,
        Long device,
        Long hazard,
        Long rule,
        String cause,
        boolean demo) {}
