package org.andian.portal.hazard;

import org.andian.portal.hazard.catalogue.CriterionEffect;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.refusal.Refusal;

import java.util.Collection;
import java.util.Collections;

/**
 * The grade that follows from what of the checklist is met: one direct criterion makes a hazard
 * major, and so do several combined ones; a matter that never counts as major is general. Pure.
 */
final class Grading {

    private Grading() {}

    /**
     * @param met one for each criterion met
     * @param combined so many combined criteria make a hazard major
     * @throws Refusal CONTRADICTION when it would be major and never counts as such
     */
    static Grade of(Collection<CriterionEffect> met, int combined) {
        boolean isMajor =
                met.contains(CriterionEffect.DIRECT)
                        || Collections.frequency(met, CriterionEffect.COMBINED) >= combined;
        if (isMajor && met.contains(CriterionEffect.NEVER)) {
            throw new Refusal(HazardReason.CONTRADICTION);
        }
        return isMajor ? Grade.MAJOR : Grade.GENERAL;
    }
}
