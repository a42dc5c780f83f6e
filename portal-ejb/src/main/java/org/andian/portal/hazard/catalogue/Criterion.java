package org.andian.portal.hazard.catalogue;

import org.andian.portal.refusal.Refusal;

import java.io.Serializable;

/**
 * A line of the checklist by which a hazard is major.
 *
 * @param source where it is taken from: title and number of the standard or rule
 * @param clause as that numbers it, null where none is named
 * @param sample ours, of no standard
 * @param retired no longer asked
 * @param version as it was seen, 0 for a new one
 * @throws Refusal CRITERION_WORDS, CRITERION_SOURCE
 */
public record Criterion(
        long id,
        CriterionEffect effect,
        String wordsZh,
        String wordsEn,
        String source,
        String clause,
        boolean sample,
        boolean retired,
        int version)
        implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_CLAUSE = 60;

    public Criterion {
        wordsZh = HazardTexts.line(wordsZh, LONGEST_WORDS, HazardReason.CRITERION_WORDS);
        wordsEn = HazardTexts.line(wordsEn, LONGEST_WORDS, HazardReason.CRITERION_WORDS);
        source = HazardTexts.line(source, LONGEST_SOURCE, HazardReason.CRITERION_SOURCE);
        clause = HazardTexts.optional(clause, LONGEST_CLAUSE, HazardReason.CRITERION_SOURCE);
    }
}
