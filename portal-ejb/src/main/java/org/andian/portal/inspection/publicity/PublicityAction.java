package org.andian.portal.inspection.publicity;

import java.time.Instant;

/**
 * Something that was done so that people know.
 *
 * @param withdrawn why it was none after all, null where it was
 */
public record PublicityAction(
        long id,
        PublicityText text,
        String district,
        Instant recordedAt,
        String recordedBy,
        String withdrawn,
        Instant withdrawnAt,
        boolean demo,
        int version) {}
