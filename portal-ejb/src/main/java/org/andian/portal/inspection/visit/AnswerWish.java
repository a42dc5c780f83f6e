package org.andian.portal.inspection.visit;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.refusal.Refusal;

import java.time.Instant;

/**
 * An answer as somebody gives it.
 *
 * @param item id of the item
 * @param note at most 500 characters, null for none
 * @param seen the version of the answer he has seen, 0 for none
 * @param at when he said so, null for now; what lies ahead is now
 * @throws Refusal VERDICT, TEXTS
 */
public record AnswerWish(long item, AnswerVerdict verdict, String note, int seen, Instant at) {

    private static final int LONGEST_NOTE = 500;

    public AnswerWish {
        if (verdict == null) {
            throw new Refusal(InspectionReason.VERDICT);
        }
        note = InspectionTexts.optional(note, LONGEST_NOTE);
    }

    /** Whether it may stand where that answer stands: its sender has seen it, or says the same. */
    boolean mayFollow(Answer standing) {
        return standing == null || standing.version() == seen || standing.says(this);
    }
}
