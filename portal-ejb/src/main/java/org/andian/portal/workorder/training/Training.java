package org.andian.portal.workorder.training;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A training as lists and REST show it.
 *
 * @param providerCode null where somebody else trained, as {@code provider}, its name
 * @param names of those trained, null where they are not named
 * @param withdrawn why it was entered by mistake, null while it stands, as {@code withdrawnAt}
 */
public record Training(
        long id,
        String premisesCode,
        String premises,
        String district,
        String providerCode,
        String provider,
        LocalDate heldOn,
        String subject,
        String trainer,
        int people,
        String names,
        Instant recordedAt,
        String recordedBy,
        String withdrawn,
        Instant withdrawnAt,
        boolean demo,
        int version) {}
