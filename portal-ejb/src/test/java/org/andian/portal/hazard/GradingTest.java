package org.andian.portal.hazard;

import static org.andian.portal.hazard.catalogue.CriterionEffect.COMBINED;
import static org.andian.portal.hazard.catalogue.CriterionEffect.DIRECT;
import static org.andian.portal.hazard.catalogue.CriterionEffect.NEVER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.hazard.catalogue.CriterionEffect;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class GradingTest {

    @Test
    void oneDirectOrSeveralCombinedMakeItMajor() {
        assertEquals(Grade.GENERAL, grade());
        assertEquals(Grade.MAJOR, grade(DIRECT));
        assertEquals(Grade.GENERAL, grade(COMBINED, COMBINED));
        assertEquals(Grade.MAJOR, grade(COMBINED, COMBINED, COMBINED));
        assertEquals(Grade.GENERAL, grade(NEVER));
        assertEquals(Grade.GENERAL, grade(NEVER, COMBINED, COMBINED));
    }

    @Test
    void whatNeverCountsAsMajorContradictsWhatMakesItSo() {
        refused(() -> grade(NEVER, DIRECT), HazardReason.CONTRADICTION);
        refused(() -> grade(NEVER, COMBINED, COMBINED, COMBINED), HazardReason.CONTRADICTION);
    }

    @Test
    void anotherGradeThanFollowsNeedsAReason() {
        assertEquals(Grade.MAJOR, wish(null, null).decided(Grade.MAJOR));
        assertEquals(Grade.MAJOR, wish(Grade.MAJOR, null).decided(Grade.MAJOR));
        assertEquals(Grade.MAJOR, wish(Grade.MAJOR, "a school").decided(Grade.GENERAL));
        refused(() -> wish(Grade.MAJOR, " ").decided(Grade.GENERAL), HazardReason.GRADE_REASON);
        refused(() -> wish(Grade.MAJOR, "x".repeat(501)), HazardReason.GRADE_REASON);
    }

    private static Grade grade(CriterionEffect... met) {
        return Grading.of(List.of(met), 3);
    }

    private static GradeWish wish(Grade grade, String reason) {
        return new GradeWish(Set.of(), grade, reason);
    }

    private static void refused(Runnable act, HazardReason reason) {
        assertTrue(assertThrows(Refusal.class, act::run).is(reason));
    }
}
