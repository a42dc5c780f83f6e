package org.andian.web.inspection;

import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.TaskState;
import org.andian.portal.inspection.checklist.Purpose;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A task as REST tells it.
 *
 * @param number its number
 * @param premises code
 * @param checklist code, of {@code edition}
 * @param plan number, null where it belongs to none
 * @param people names of those it was given to, null for nobody
 * @param mine whether the caller is one of them
 * @param items how many the checklist asks, {@code answered} of them answered
 * @param findings how many were found
 * @param demo made by the example, not by people
 */
public record InspectionJson(
        long number,
        TaskKind kind,
        TaskState state,
        String premises,
        String premisesName,
        String district,
        String checklist,
        int edition,
        Purpose purpose,
        String checklistZh,
        String checklistEn,
        boolean sample,
        Long plan,
        String planTitle,
        LocalDate fromDay,
        LocalDate dueOn,
        String note,
        String people,
        boolean mine,
        int items,
        int answered,
        int failed,
        int findings,
        String accompanied,
        String conclusion,
        Instant startedAt,
        Instant doneAt,
        boolean demo,
        int version) {

    static InspectionJson of(InspectionRow row) {
        return new InspectionJson(
                row.id(),
                row.kind(),
                row.state(),
                row.premisesCode(),
                row.premises(),
                row.district(),
                row.listCode(),
                row.edition(),
                row.purpose(),
                row.listZh(),
                row.listEn(),
                row.listSample(),
                row.planId(),
                row.planTitle(),
                row.fromDay(),
                row.dueOn(),
                row.note(),
                row.people(),
                row.mine(),
                row.items(),
                row.answered(),
                row.failed(),
                row.findings(),
                row.accompanied(),
                row.conclusion(),
                row.startedAt(),
                row.doneAt(),
                row.demo(),
                row.version());
    }
}
