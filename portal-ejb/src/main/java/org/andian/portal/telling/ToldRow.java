package org.andian.portal.telling;

import java.time.Instant;

/**
 * Who was told of an alarm, what, when, by which way and with what result.
 *
 * @param who his name; null, as {@code address} and {@code result}, for a caller who need not know
 *     people there; of an office's people the number is covered
 * @param result the receiver's receipt or what was wrong, null for nothing
 * @param costMilli in thousandths of a yuan
 * @param readAt of an inbox
 */
public record ToldRow(
        long id,
        Occasion occasion,
        ChainStep step,
        Way way,
        String who,
        String address,
        String words,
        Instant writtenAt,
        MessageState state,
        int tries,
        Instant handedAt,
        String result,
        long costMilli,
        Instant readAt) {}
