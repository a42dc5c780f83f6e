package org.andian.portal.workorder;

import org.andian.portal.workorder.matter.WorkKind;

/**
 * Work that a rule gives out.
 *
 * @param cause by what, such as {@code alarm 12}: once for each
 * @param device id, null for none
 * @param hazard number, null for none
 * @param demo caused by what an example has made
 */
public record RuledWork(
        long rule,
        String cause,
        String premisesCode,
        WorkKind kind,
        WorkDetails details,
        int arriveHours,
        int finishHours,
        Long device,
        Long hazard,
        boolean demo) {}
