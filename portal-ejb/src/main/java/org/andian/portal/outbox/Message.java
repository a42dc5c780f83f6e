package org.andian.portal.outbox;

import java.time.Instant;

/**
 * A message as its claimer gets it.
 *
 * @param reference the same in all attempts
 * @param attempts this one included
 * @param claim under which the message was given out
 */
public record Message(
        long id,
        String kind,
        String payload,
        String reference,
        Instant createdAt,
        int attempts,
        String claim) {}
