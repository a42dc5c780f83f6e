package org.andian.portal.inspection.visit;

import java.time.Instant;

/**
 * What was answered to an item, as it stands.
 *
 * @param note null for none
 * @param at when it was said on the spot
 * @param by login
 * @param keptAt when the portal took it
 * @param version from 1, with each other answer one more
 */
public record Answer(
        long item,
        AnswerVerdict verdict,
        String note,
        Instant at,
        String by,
        Instant keptAt,
        int version) {

    /** Whether a wish says nothing else. */
    boolean says(AnswerWish wish) {
        return verdict == wish.verdict()
                && (note == null ? wish.note() == null : note.equals(wish.note()));
    }
}
