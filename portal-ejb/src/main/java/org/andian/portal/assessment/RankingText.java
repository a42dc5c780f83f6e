package org.andian.portal.assessment;

import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.assessment.rule.Ranking;
import org.andian.portal.assessment.rule.RulePoints;
import org.andian.portal.assessment.rule.ScoreRule;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/** All that a ranking says, as one text of which its hash is made. Pure. */
final class RankingText {

    private static final String SEPARATOR = "\u001f";

    private RankingText() {}

    static String hash(
            RankingHead head, RuleVersion version, Ranking ranking, List<Appeal> appeals) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String text = of(head, version, ranking, appeals);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String of(RankingHead head, RuleVersion version, Ranking ranking, List<Appeal> appeals) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(
                line(
                        head.id(),
                        head.title(),
                        head.first(),
                        head.last(),
                        head.computedAt(),
                        head.publishedAt(),
                        head.publishedBy(),
                        version.no(),
                        version.validFrom()));
        version.rules().rules().forEach(rule -> lines.add(line(rule)));
        for (BodyScore score : ranking.scores()) {
            lines.add(
                    line(
                            score.place(),
                            score.body(),
                            score.name(),
                            number(score.total()),
                            score.vetoed()));
            score.points().forEach(one -> lines.add(line(one)));
        }
        appeals.forEach(appeal -> lines.add(line(appeal)));
        return lines.toString();
    }

    private static String line(ScoreRule rule) {
        return line(
                rule.code(),
                rule.kind(),
                rule.name(),
                rule.measure(),
                number(rule.weight()),
                number(rule.target()),
                number(rule.cap()),
                rule.formula().text(),
                rule.unmeasured());
    }

    private static String line(RulePoints one) {
        return line(
                one.rule().code(),
                number(one.figure().done()),
                number(one.figure().due()),
                number(one.weight()),
                number(one.target()),
                number(one.points()),
                one.state());
    }

    private static String line(Appeal appeal) {
        return line(
                appeal.id(),
                appeal.districtId(),
                appeal.rule(),
                appeal.words(),
                appeal.madeAt(),
                appeal.madeBy(),
                appeal.decision(),
                appeal.answer(),
                number(appeal.points()),
                appeal.answeredAt(),
                appeal.answeredBy());
    }

    private static String line(Object... parts) {
        StringJoiner line = new StringJoiner(SEPARATOR);
        for (Object part : parts) {
            line.add(Objects.toString(part, ""));
        }
        return line.toString();
    }

    /** However many zeros the database keeps at its end. */
    private static String number(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
