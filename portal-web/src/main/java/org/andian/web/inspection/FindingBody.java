package org.andian.web.inspection;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.inspection.visit.NewFinding;
import org.andian.web.hazard.Sent;
import org.andian.web.rest.Demanded;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A finding as it is sent.
 *
 * @param kind code of a kind of hazard
 * @param what in one line
 * @param item id of the item that failed; may be absent, as all below
 * @param foundOn the day, today when absent
 * @param met ids of criteria of the hazards' checklist
 * @param grade for the one that follows from the criteria, null; else with a reason
 */
public record FindingBody(
        @Demanded String kind,
        @Demanded String what,
        Long item,
        String place,
        String details,
        LocalDate foundOn,
        List<Long> met,
        String grade,
        String gradeReason) {

    NewFinding toFinding() {
        return new NewFinding(
                item,
                kind,
                what,
                place,
                details,
                new GradeWish(
                        ticked(),
                        grade == null ? null : Sent.constant("grade", Grade.values(), grade),
                        gradeReason),
                foundOn);
    }

    private Set<Long> ticked() {
        return met == null
                ? Set.of()
                : met.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
