package org.andian.portal.hazard;

import org.andian.portal.hazard.catalogue.CriterionEffect;

/**
 * A criterion that was met, as the checklist said it on the day of the judgement.
 *
 * @param clause null where none is named
 * @param sample ours, of no standard
 */
public record MetCriterion(
        long id,
        CriterionEffect effect,
        String wordsZh,
        String wordsEn,
        String source,
        String clause,
        boolean sample) {}
