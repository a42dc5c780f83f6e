package org.andian.portal.inspection;

import org.andian.portal.inspection.checklist.Purpose;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A task as lists and REST show it.
 *
 * @param listZh what its checklist is called, as {@code listEn}
 * @param planId null where it belongs to no plan, as its title and body
 * @param people names of those it was given to, null for nobody
 * @param mine whether the caller is one of them
 * @param items how many its checklist asks, {@code answered} of them answered
 * @param failed how many of those failed
 * @param findings how many were found, each a hazard
 * @param accompanied who of the premises was there, null for nobody yet
 * @param conclusion what was said at the end, null for nothing
 * @param startedAt null while nobody has begun
 * @param doneAt null while it is not finished, as {@code doneBy}
 */
public record InspectionRow(
        long id,
        TaskKind kind,
        TaskState state,
        String premisesCode,
        String premises,
        Long districtId,
        String district,
        String venueGroup,
        String listCode,
        int edition,
        Purpose purpose,
        String listZh,
        String listEn,
        boolean listSample,
        Long planId,
        String planTitle,
        String planBody,
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
        String doneBy,
        Instant createdAt,
        String createdBy,
        boolean demo,
        int version) {

    /** Whether its last day has passed while it is somebody's work. */
    public boolean isOverdue(LocalDate today) {
        return state.isOpen() && dueOn.isBefore(today);
    }
}
