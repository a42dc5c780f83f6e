package org.andian.portal.telling.errand;

import org.andian.portal.telling.ChainStep;

import java.time.Instant;

/**
 * In whose hands an alarm is.
 *
 * @param assignee login of who has it, null for nobody
 * @param dispatchedTo from where somebody was sent there, null for nobody
 * @param cause what was found to be the cause, null while nobody has said
 */
public record Errand(
        String assignee,
        Instant assignedAt,
        ChainStep dispatchedTo,
        Instant dispatchedAt,
        String cause) {

    /** Where nothing has been done yet. */
    static final Errand NONE = new Errand(null, null, null, null, null);
}
