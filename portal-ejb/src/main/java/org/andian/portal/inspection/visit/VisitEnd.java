package org.andian.portal.inspection.visit;

import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.refusal.Refusal;

import java.time.Instant;

/**
 * How a visit ends.
 *
 * @param accompanied who of the premises was there, at most 100 characters, null for nobody
 * @param conclusion at most 1000 characters, null for nothing
 * @param at when it ended on the spot, null for now; what lies ahead is now
 * @throws Refusal TEXTS
 */
public record VisitEnd(String accompanied, String conclusion, Instant at) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 1000;

    public VisitEnd {
        accompanied = InspectionTexts.optional(accompanied, LONGEST_NAME);
        conclusion = InspectionTexts.optional(conclusion, LONGEST_WORDS);
    }
}
