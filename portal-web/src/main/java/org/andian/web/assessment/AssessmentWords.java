package org.andian.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.assessment.Appeal;
import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.assessment.rule.FilingMeasure;
import org.andian.portal.assessment.rule.RankComparison;
import org.andian.portal.assessment.rule.RankReasons;
import org.andian.portal.assessment.rule.Ranking;
import org.andian.portal.assessment.rule.RuleFigure;
import org.andian.portal.assessment.rule.RulePoints;
import org.andian.portal.assessment.rule.ScoreRule;
import org.andian.portal.assessment.rule.Scoring;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Total;
import org.andian.portal.statistic.Statistics;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Points, and why somebody has them, in words. */
@Named("assessmentWords")
@RequestScoped
public class AssessmentWords {

    /** So many rules are told in which a neighbour differs. */
    private static final int MOST_GAPS = 2;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** Fewer are shown as behind. */
    private static final BigDecimal PASSED = BigDecimal.valueOf(60);

    /** The bar of a score ends at so many of a hundred. */
    private static final BigDecimal BAR = new BigDecimal("1.1");

    @Inject private Words words;

    @Inject private CurrentUser user;

    @Inject private Statistics statistics;

    private Map<String, IndicatorInfo> indicators;

    /** With one decimal; a dash for none. */
    public String points(BigDecimal points) {
        return points == null ? "—" : rounded(points).toPlainString();
    }

    /** The same with its sign; a dash for none and nothing. */
    public String signed(BigDecimal points) {
        if (points == null || points.signum() == 0) {
            return "—";
        }
        return (points.signum() > 0 ? "+" : "−") + rounded(points.abs()).toPlainString();
    }

    private static BigDecimal rounded(BigDecimal points) {
        return points.setScale(1, RoundingMode.HALF_UP);
    }

    /** What was counted, by what it is measured against, and what share that is; or the mean. */
    public String value(RulePoints one) {
        RuleFigure figure = one.figure();
        if (!figure.isMeasured()) {
            return "—";
        }
        if (figure.rate() == null) {
            return words.number(figure.done());
        }
        IndicatorInfo info = indicators().get(one.rule().measure());
        if (info != null && info.total() == Total.MEAN) {
            return words.number(figure.rate());
        }
        return words.of(
                "assessment.value",
                words.number(figure.done()),
                words.number(figure.due()),
                rounded(figure.rate().multiply(PERCENT)).toPlainString());
    }

    public String formula(ScoreRule rule) {
        return rule.formula().inWords(name -> words.code("assessment.variable", name));
    }

    /** What a rule counts, in the reader's language; its code where nobody offers it any more. */
    public String measure(String code) {
        return FilingMeasure.of(code)
                .map(measure -> words.code("assessment.filing", measure))
                .orElseGet(() -> indicator(code));
    }

    private String indicator(String code) {
        IndicatorInfo info = indicators().get(code);
        return info == null ? code : info.in(user.getLocale()).name();
    }

    private Map<String, IndicatorInfo> indicators() {
        if (indicators == null) {
            indicators =
                    statistics.indicators().stream()
                            .collect(Collectors.toMap(IndicatorInfo::code, Function.identity()));
        }
        return indicators;
    }

    /** Why a body has what it has, in a line. */
    public String why(BodyScore score) {
        return RankReasons.remarks(score).stream()
                .map(this::remark)
                .collect(Collectors.joining(words.of("assessment.semicolon")));
    }

    private String remark(RankReasons.Remark remark) {
        RulePoints one = remark.points();
        String key = "assessment.why." + remark.kind();
        return switch (remark.kind()) {
            case FULL, UNMEASURED -> words.of(key);
            case VETOED -> words.of(key, one.rule().name());
            case GAINED, TAKEN ->
                    words.of(key, one.rule().name(), points(one.points().abs()), value(one));
            case LOST -> words.of(key, one.rule().name(), points(one.lost()), value(one));
        };
    }

    /** How a body stands to whoever is before and behind it; empty where nobody is. */
    public List<String> because(Ranking ranking, BodyScore score) {
        List<String> lines = new ArrayList<>();
        for (RankReasons.Gap gap : RankReasons.neighbours(ranking, score)) {
            lines.add(gap(gap));
        }
        Scoring.oneMore(ranking, score).ifPresent(more -> lines.add(more(more)));
        return lines;
    }

    private String gap(RankReasons.Gap gap) {
        int sign = gap.difference().signum();
        String key =
                sign == 0
                        ? "assessment.gap.equal"
                        : sign < 0 ? "assessment.gap.less" : "assessment.gap.more";
        String rules =
                gap.rules().stream()
                        .limit(MOST_GAPS)
                        .map(
                                one ->
                                        words.of(
                                                "assessment.gap.rule",
                                                one.rule().name(),
                                                points(one.share()),
                                                points(one.othersShare())))
                        .collect(Collectors.joining(words.of("campaign.comma")));
        return words.of(
                key,
                words.number(gap.other().place()),
                gap.other().name(),
                points(gap.difference().abs()),
                rules);
    }

    private String more(Scoring.OneMore more) {
        return words.of(
                "assessment.oneMore",
                more.rule().name(),
                points(more.total()),
                words.number(more.place()));
    }

    /** What became of a body's place and total between two rankings. */
    public String change(RankComparison.Change change) {
        return words.of(
                change.isOfPlace() ? "assessment.change.place" : "assessment.change.points",
                change.name(),
                points(change.totalBefore()),
                points(change.totalAfter()),
                words.number(change.placeBefore()),
                words.number(change.placeAfter()));
    }

    /** What became of a rule between two versions. */
    public String ruleChange(RankComparison.RuleChange change) {
        ScoreRule one = change.either();
        if (change.before() == null) {
            return words.of("assessment.rule.added", one.code(), one.name(), formula(one));
        }
        if (change.after() == null) {
            return words.of("assessment.rule.gone", one.code(), one.name());
        }
        return words.of(
                "assessment.rule.changed",
                one.code(),
                one.name(),
                said(change.before()),
                said(change.after()));
    }

    private String said(ScoreRule rule) {
        BigDecimal most = rule.isPoints() ? rule.weight() : rule.cap();
        return formula(rule)
                + (most == null ? "" : words.of("assessment.atMost", words.number(most)))
                + (rule.target() == null
                        ? ""
                        : words.of("assessment.target.is", words.number(rule.target())));
    }

    /** That it waits, or how it was answered. */
    public String appeal(Appeal appeal) {
        return appeal.isOpen()
                ? words.of("assessment.appeal.open")
                : words.code("assessment.decision", appeal.decision());
    }

    /** Up, down or as before; a dash where there was no place before. */
    public String move(Integer before, Integer now) {
        if (before == null || now == null || before.equals(now)) {
            return "—";
        }
        return (before > now ? "▲ " : "▼ ") + Math.abs(before - now);
    }

    /** Width of the bar of basic points less what was taken away, of 110. */
    public String baseRate(BodyScore score) {
        return score.basic() == null
                ? "0%"
                : rate(score.basic().add(score.deduction()).max(BigDecimal.ZERO));
    }

    /** Place and width of the bar of bonus points behind it. */
    public String bonusStyle(BodyScore score) {
        return "--from:" + baseRate(score) + ";--rate:" + rate(score.bonus());
    }

    private static String rate(BigDecimal points) {
        return points.divide(BAR, 2, RoundingMode.HALF_UP).min(PERCENT).toPlainString() + "%";
    }

    /** Whether fewer than 60 points are reached. */
    public boolean isBehind(BodyScore score) {
        return score.total() != null && score.total().compareTo(PASSED) < 0;
    }
}
