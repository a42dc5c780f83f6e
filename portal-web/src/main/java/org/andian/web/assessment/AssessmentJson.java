package org.andian.web.assessment;

import org.andian.portal.assessment.Appeal;
import org.andian.portal.assessment.RankingFile;
import org.andian.portal.assessment.RankingHead;
import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.assessment.rule.RulePoints;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A published ranking as REST tells it.
 *
 * @param from the first day whose happenings count, {@code to} the last, both inclusive
 * @param rules number of the version of the rules
 * @param finalAt since when it does not change any more, null before, as {@code hash}
 */
public record AssessmentJson(
        long number,
        String campaign,
        String title,
        LocalDate from,
        LocalDate to,
        Instant publishedAt,
        LocalDate appealUntil,
        int openAppeals,
        Instant finalAt,
        String hash,
        boolean demo) {

    /**
     * @param genuine false where it no longer says what it said when it was made final
     */
    public record Whole(
            AssessmentJson ranking,
            int rules,
            boolean genuine,
            List<Score> scores,
            List<Objection> appeals) {}

    /**
     * @param district id. @param place null where nothing was measured, as {@code total}
     */
    public record Score(
            long district,
            String name,
            Integer place,
            BigDecimal basic,
            BigDecimal bonus,
            BigDecimal deduction,
            BigDecimal total,
            boolean vetoed,
            List<Part> rules) {

        static Score of(BodyScore score) {
            return new Score(
                    score.body(),
                    score.name(),
                    score.place(),
                    score.basic(),
                    score.bonus(),
                    score.deduction(),
                    score.total(),
                    score.vetoed(),
                    score.points().stream().map(Part::of).toList());
        }
    }

    /**
     * @param done null where nothing was measured. @param points null where left out
     */
    public record Part(
            String rule,
            String name,
            String measure,
            BigDecimal done,
            BigDecimal due,
            String formula,
            BigDecimal points,
            String state) {

        static Part of(RulePoints one) {
            return new Part(
                    one.rule().code(),
                    one.rule().name(),
                    one.rule().measure(),
                    one.figure().done(),
                    one.figure().due(),
                    one.rule().formula().text(),
                    one.points(),
                    one.state().name());
        }
    }

    /**
     * @param decision null while it waits, as {@code answer}
     */
    public record Objection(
            long number,
            long district,
            String rule,
            String words,
            Instant madeAt,
            String decision,
            String answer,
            BigDecimal points) {

        static Objection of(Appeal appeal) {
            return new Objection(
                    appeal.id(),
                    appeal.districtId(),
                    appeal.rule(),
                    appeal.words(),
                    appeal.madeAt(),
                    appeal.isOpen() ? null : appeal.decision().name(),
                    appeal.answer(),
                    appeal.points());
        }
    }

    static AssessmentJson of(RankingHead head, String campaign) {
        return new AssessmentJson(
                head.id(),
                campaign,
                head.title(),
                head.first(),
                head.last(),
                head.publishedAt(),
                head.appealUntil(),
                head.open(),
                head.frozenAt(),
                head.hash(),
                head.demo());
    }

    static Whole whole(RankingFile file) {
        return new Whole(
                of(file.head(), file.campaign()),
                file.version().no(),
                file.genuine(),
                file.ranking().scores().stream().map(Score::of).toList(),
                file.appeals().stream().map(Objection::of).toList());
    }
}
