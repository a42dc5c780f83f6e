package org.andian.portal.inspection.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A plan as lists and REST show it; what it counts lies in the caller's reach.
 *
 * @param units how many premises it has
 * @param tasks how many tasks were made of it, {@code done} of them finished, {@code found} of
 *     those with findings, {@code overdue} of the others late
 * @param frozenAt when the lists of its draw were frozen, null for none
 * @param drawnAt when it was drawn, null for not
 * @param publishedAt when its draw was published, null for not
 * @param releasedAt null while it is a draft
 * @param reason why it was withdrawn, null for not
 */
public record PlanRow(
        long id,
        PlanKind kind,
        PlanState state,
        String title,
        long bodyId,
        String body,
        long districtId,
        String district,
        String districtPath,
        String listCode,
        String listZh,
        String listEn,
        LocalDate fromDay,
        LocalDate toDay,
        String note,
        int units,
        int tasks,
        int done,
        int found,
        int overdue,
        Instant frozenAt,
        Instant drawnAt,
        Instant publishedAt,
        Instant createdAt,
        String createdBy,
        Instant releasedAt,
        Instant endedAt,
        String reason,
        boolean demo,
        int version) {}
