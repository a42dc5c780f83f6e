package org.andian.portal.assessment;

import org.andian.portal.assessment.rule.Ranking;

import java.time.Instant;

/**
 * What an assessment comes to; kept nowhere.
 *
 * @param computedAt up to when its figures reach, null where none was computed
 */
public record AssessmentResult(
        AssessmentQuestion question, RuleVersion version, Ranking ranking, Instant computedAt) {}
