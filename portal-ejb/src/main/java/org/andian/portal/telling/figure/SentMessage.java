package org.andian.portal.telling.figure;

import org.andian.portal.telling.MessageState;
import org.andian.portal.telling.Way;

import java.time.Instant;

/**
 * A message as the figures see it.
 *
 * @param handedAt null while, or because, nobody took it
 */
record SentMessage(Way way, MessageState state, Instant writtenAt, Instant handedAt) {

    /** Whether it left the portal at all: not into an inbox, and by a way that is set up. */
    boolean isSent() {
        return way != Way.INBOX && way != Way.NONE && state != MessageState.UNSET;
    }

    boolean isQuick() {
        return handedAt != null && !handedAt.isAfter(writtenAt.plus(MessageDays.QUICK));
    }

    /** Whether it is known at that moment if it is quick. */
    boolean isDecided(Instant now) {
        return isQuick() || writtenAt.plus(MessageDays.QUICK).isBefore(now);
    }

    /** Whether a measure has it among its records, at that moment. */
    boolean counts(MessageMeasure measure, Instant now) {
        return isSent()
                && switch (measure) {
                    case SENT -> true;
                    case QUICK -> isQuick();
                    case QUICK_RATE -> isDecided(now);
                };
    }

    /** What it adds to such a measure's numerator. */
    long numerator(MessageMeasure measure) {
        return measure == MessageMeasure.QUICK_RATE && !isQuick() ? 0 : 1;
    }
}
