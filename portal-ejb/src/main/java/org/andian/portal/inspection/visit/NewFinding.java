package org.andian.portal.inspection.visit;

import org.andian.portal.hazard.GradeWish;

import java.time.LocalDate;

/**
 * Something that was found, as it is entered; the hazards say what of it is refused.
 *
 * @param item id of the item of the checklist that failed, null for none
 * @param kind code of a kind of hazard
 * @param what in one line, at most 200 characters
 * @param place on the premises, at most 200 characters, null for none
 * @param details at most 2000 characters, null for none
 * @param grade by which of the criteria, or otherwise with a reason
 * @param foundOn null for today
 */
public record NewFinding(
        Long item,
        String kind,
        String what,
        String place,
        String details,
        GradeWish grade,
        LocalDate foundOn) {}
