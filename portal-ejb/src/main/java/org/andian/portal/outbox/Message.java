package org.andian.portal.outbox;

import java.time.Instant;

/**
 * A message as its claimer gets it.
 *
 * @param kind what the deliverer goes by, such as {@code mail}
 * @param payload JSON
 * @param reference the same in all attempts, so that a receiver can tell a repetition
 * @param createdAt when the transaction that caused it wrote it
 * @param attempts this one included
 * @param claim under which the message was given out; only its holder may end the attempt
 */
public record Message(
        long id,
        String kind,
        String payload,
        String reference,
        Instant createdAt,
        int attempts,
        String claim) {}
