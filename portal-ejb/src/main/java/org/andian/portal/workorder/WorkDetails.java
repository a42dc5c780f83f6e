package org.andian.portal.workorder;

import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.matter.WorkTexts;

/**
 * What is written of a work order.
 *
 * @param what in one line, at most 200 characters
 * @param details at most 2000 characters, null for none
 * @param place on the premises, at most 200 characters, null for none
 * @throws org.andian.portal.refusal.Refusal WHAT, TEXTS
 */
public record WorkDetails(String what, String details, String place) {

    private static final int LONGEST_WHAT = 200;
    private static final int LONGEST_DETAILS = 2000;
    private static final int LONGEST_PLACE = 200;

    public WorkDetails {
        what = WorkTexts.line(what, LONGEST_WHAT, WorkReason.WHAT);
        details = WorkTexts.optional(details, LONGEST_DETAILS, WorkReason.TEXTS);
        place = WorkTexts.optional(place, LONGEST_PLACE, WorkReason.TEXTS);
    }
}
