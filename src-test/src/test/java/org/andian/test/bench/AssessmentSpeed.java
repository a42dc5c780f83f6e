package org.andian.test.bench;

import org.andian.portal.assessment.rule.AssessedBody;
import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.assessment.rule.EmptyCase;
import org.andian.portal.assessment.rule.Formula;
import org.andian.portal.assessment.rule.Ranking;
import org.andian.portal.assessment.rule.RuleFigure;
import org.andian.portal.assessment.rule.RuleKind;
import org.andian.portal.assessment.rule.ScoreRule;
import org.andian.portal.assessment.rule.ScoreRules;
import org.andian.portal.assessment.rule.Scoring;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long it takes to assess 300 bodies by 40 rules in each of five years: from the formulas as
 * they are written to points, totals, places, and what one more would bring each body. How long the
 * figures take is what {@link StatisticsSpeed} measures.
 */
final class AssessmentSpeed {

    private static final int BODIES = 300;
    private static final int RULES = 40;
    private static final int YEARS = 5;
    private static final int WARMING = 20;
    private static final int RUNS = 25;
    private static final int AIM_MILLIS = 1000;
    private static final double NANOS_PER_MILLI = 1e6;

    /** One of five is a bonus, one a deduction, one a veto that nobody earns. */
    private static final List<String> FORMULAS =
            List.of(
                    "min(rate / target, 1) * weight",
                    "floor(rate * weight)",
                    "over * 0.5",
                    "lack * 0.25 + done / 100",
                    "done * 0");

    private static final List<RuleKind> KINDS =
            List.of(
                    RuleKind.POINTS,
                    RuleKind.POINTS,
                    RuleKind.BONUS,
                    RuleKind.DEDUCTION,
                    RuleKind.VETO);

    void print(PrintStream out) {
        List<List<AssessedBody>> years = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            years.add(bodies(year));
        }
        for (int run = 0; run < WARMING; run++) {
            assess(years);
        }
        double[] millis = new double[RUNS];
        int scores = 0;
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            scores = assess(years);
            millis[run] = (System.nanoTime() - began) / NANOS_PER_MILLI;
        }
        Arrays.sort(millis);
        out.printf(
                "%d bodies x %d rules x %d years, %,d scores: median %.1f ms, worst of %d %.1f ms,"
                        + " aim %d ms%n",
                BODIES, RULES, YEARS, scores, millis[RUNS / 2], RUNS, millis[RUNS - 1], AIM_MILLIS);
        if (millis[RUNS - 1] >= AIM_MILLIS) {
            throw new IllegalStateException("slower than the aim");
        }
    }

    /**
     * @return how many points were reckoned
     */
    private static int assess(List<List<AssessedBody>> years) {
        int scores = 0;
        for (List<AssessedBody> bodies : years) {
            Ranking ranking = Scoring.of(rules(), bodies);
            for (BodyScore score : ranking.scores()) {
                scores += score.points().size();
                Scoring.oneMore(ranking, score);
            }
        }
        return scores;
    }

    /** Read anew each time, as from the database. */
    private static ScoreRules rules() {
        List<ScoreRule> rules = new ArrayList<>();
        for (int n = 0; n < RULES; n++) {
            int kind = n % KINDS.size();
            rules.add(
                    new ScoreRule(
                            "R" + n,
                            KINDS.get(kind),
                            "Rule " + n,
                            "measure" + n,
                            BigDecimal.valueOf(10),
                            new BigDecimal("0.8"),
                            BigDecimal.valueOf(5),
                            Formula.of(FORMULAS.get(kind)),
                            EmptyCase.LEFT_OUT));
        }
        return new ScoreRules(rules, List.of());
    }

    /** Figures of no meaning, the same each time; each ninth is not measured. */
    private static List<AssessedBody> bodies(int year) {
        List<AssessedBody> bodies = new ArrayList<>();
        for (int body = 0; body < BODIES; body++) {
            Map<String, RuleFigure> figures = new HashMap<>();
            for (int n = 0; n < RULES; n++) {
                int seed = body * 31 + n * 17 + year * 7;
                figures.put(
                        "measure" + n,
                        seed % 9 == 0
                                ? RuleFigure.NOTHING
                                : RuleFigure.of(seed % 130, 20 + seed % 90, 1));
            }
            bodies.add(new AssessedBody(body + 1, "Body " + body, figures));
        }
        return bodies;
    }
}
