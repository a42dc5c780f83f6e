package org.andian.portal.campaign.excuse;

import java.time.Instant;

/**
 * That nothing can be installed at a premises.
 *
 * @param district the county or zone whose tasks it lowers
 * @param groupSeq the scope group that counts the premises
 * @param offGroup by how much the group's task was lowered: 1, or 0 where there was none; {@code
 *     offWhole} likewise
 * @param answer what the city's office said, null for nothing
 */
public record Excuse(
        long id,
        String premisesCode,
        String premises,
        String district,
        int groupSeq,
        ExcuseCause cause,
        String note,
        ExcuseState state,
        int offGroup,
        int offWhole,
        Instant askedAt,
        String askedBy,
        String answer,
        Instant answeredAt,
        String answeredBy,
        boolean demo) {}
