package org.andian.portal.inspection.visit;

import org.andian.portal.hazard.Grade;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that was found, as it was written that day.
 *
 * @param item id of the item that failed, null for none
 * @param hazard number of the hazard it became; photos are files of that
 * @param grade of that day
 * @param place null for none
 * @param keptBy login of who sent it
 */
public record VisitFinding(
        long id,
        Long item,
        long hazard,
        String kind,
        Grade grade,
        String what,
        String place,
        LocalDate foundOn,
        String finder,
        Instant keptAt,
        String keptBy) {}
