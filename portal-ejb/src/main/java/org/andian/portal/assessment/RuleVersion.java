package org.andian.portal.assessment;

import org.andian.portal.assessment.rule.ScoreRules;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a campaign's rules.
 *
 * @param no 1 for the first of the campaign
 * @param validFrom null of a draft, as {@code explained}, {@code enforcedAt} and {@code enforcedBy}
 * @param validTo the day before the next version's first; null for an open end and of a draft
 * @param explained why it was changed, of the first what it is based on
 * @param version as it was read, for whoever changes it
 */
public record RuleVersion(
        long id,
        long campaignId,
        int no,
        LocalDate validFrom,
        LocalDate validTo,
        String explained,
        Instant createdAt,
        String createdBy,
        Instant enforcedAt,
        String enforcedBy,
        boolean demo,
        int version,
        ScoreRules rules) {

    RuleVersion with(ScoreRules other) {
        return new RuleVersion(
                id,
                campaignId,
                no,
                validFrom,
                validTo,
                explained,
                createdAt,
                createdBy,
                enforcedAt,
                enforcedBy,
                demo,
                version,
                other);
    }

    public boolean isDraft() {
        return enforcedAt == null;
    }

    /** Whether its rules hold on a day. */
    public boolean holds(LocalDate day) {
        return !isDraft() && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
