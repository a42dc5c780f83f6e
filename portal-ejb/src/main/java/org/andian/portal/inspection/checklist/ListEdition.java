package org.andian.portal.inspection.checklist;

import java.time.Instant;

/**
 * An edition of a checklist.
 *
 * @param items how many it has
 * @param changedAt when it was written last or came into its state
 */
public record ListEdition(
        String code,
        int edition,
        EditionState state,
        int items,
        Instant changedAt,
        String changedBy,
        int version) {}
