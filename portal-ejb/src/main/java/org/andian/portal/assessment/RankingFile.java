package org.andian.portal.assessment;

import org.andian.portal.assessment.rule.Ranking;

import java.util.List;

/**
 * A published ranking with all that it says.
 *
 * @param version the rules it was made by
 * @param appeals the latest first
 * @param genuine false where a final ranking no longer says what it said when it was made final
 */
public record RankingFile(
        RankingHead head,
        String campaign,
        RuleVersion version,
        Ranking ranking,
        List<Appeal> appeals,
        boolean genuine) {

    public RankingFile {
        appeals = List.copyOf(appeals);
    }
}
