package org.andian.portal.hazard;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.refusal.Refusal;

import java.util.Set;

/**
 * How a hazard is to be graded.
 *
 * @param met ids of the criteria that are met
 * @param grade null for the one that follows from the checklist
 * @param reason why it is another one than follows; null where it follows
 */
public record GradeWish(Set<Long> met, Grade grade, String reason) {

    /** Nothing of the checklist is met. */
    public static final GradeWish NONE = new GradeWish(Set.of(), null, null);

    public GradeWish {
        met = Set.copyOf(met);
        reason =
                HazardTexts.optional(reason, HazardTexts.LONGEST_REASON, HazardReason.GRADE_REASON);
    }

    /**
     * @param following from the checklist
     * @throws Refusal GRADE_REASON when it differs and nobody says why
     */
    Grade decided(Grade following) {
        if (grade == null || grade == following) {
            return following;
        }
        if (reason == null) {
            throw new Refusal(HazardReason.GRADE_REASON, HazardTexts.LONGEST_REASON);
        }
        return grade;
    }
}
