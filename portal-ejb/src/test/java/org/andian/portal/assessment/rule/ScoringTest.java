package org.andian.portal.assessment.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Points and places of a few, by hand; of many, as fast as a page wants them. */
class ScoringTest {

    private static final ScoreRules RULES =
            new ScoreRules(
                    List.of(
                            points("R1", "quota", 40, "min(rate, 1) * weight"),
                            points("R2", "filing:onTime", 20, "rate * weight"),
                            points("R3", "mended", 40, "min(rate / target, 1) * weight"),
                            rule("B1", RuleKind.BONUS, "quota", null, "5", "over * 0.5"),
                            rule("D1", RuleKind.DEDUCTION, "filing:missing", null, "4", "done * 2"),
                            rule("V1", RuleKind.VETO, "fires", null, null, "done")),
                    List.of(new DistrictTarget("R3", 4, new BigDecimal("0.5"), null)));

    @Test
    void stand() {
        Ranking ranking =
                Scoring.of(
                        RULES,
                        List.of(
                                body(1, "A", "quota 23 20, onTime 6 6, missing 0 6, mended 9 10"),
                                body(2, "B", "quota 40 20, onTime 3 6, missing 3 6, mended 9 10"),
                                body(3, "C", "quota 10 20, onTime 6 6, missing 1 6, mended 4 10"),
                                body(4, "D", "quota 10 20, onTime 6 6, missing 1 6, mended 5 10"),
                                body(5, "E", "quota 20 20, onTime 6 6, fires 1 0, mended 9 10"),
                                body(6, "F", "onTime 3 6, mended 9 10"),
                                body(7, "G", "")));
        assertEquals(
                """
                1 A 100.0+1.5+0.0=101.5
                2 B 90.0+5.0-4.0=91.0
                3 F 83.3+0.0+0.0=83.3
                4 D 80.0+0.0-2.0=78.0
                5 C 57.8+0.0-2.0=55.8
                6 E 100.0+0.0+0.0=100.0 veto
                - G\
                """,
                told(ranking));
    }

    @Test
    void equalTotalsShareAPlace() {
        Ranking ranking =
                Scoring.of(
                        RULES,
                        List.of(
                                body(1, "A", "quota 1 3, onTime 6 6, mended 9 10"),
                                body(2, "B", "quota 2 6, onTime 6 6, mended 9 10"),
                                body(3, "C", "quota 0 6, onTime 6 6, mended 9 10")));
        assertEquals(List.of(1, 1, 3), ranking.scores().stream().map(BodyScore::place).toList());
    }

    @Test
    void anAppealMovesABody() {
        Ranking before =
                Scoring.of(
                        RULES,
                        List.of(
                                body(1, "A", "quota 20 20, onTime 3 6, mended 9 10"),
                                body(2, "B", "quota 20 20, onTime 4 6, mended 9 10")));
        BodyScore score = before.find(1).orElseThrow();
        RulePoints granted = score.find("R2").orElseThrow().adjusted(new BigDecimal(20));
        Ranking after = before.with(score.with(granted));
        assertEquals(List.of(2L, 1L), before.scores().stream().map(BodyScore::body).toList());
        assertEquals(List.of(1L, 2L), after.scores().stream().map(BodyScore::body).toList());
        assertEquals(PointState.ADJUSTED, after.scores().getFirst().points().get(1).state());
    }

    @Test
    void whatOneMoreBrings() {
        Ranking ranking =
                Scoring.of(
                        RULES,
                        List.of(
                                body(1, "A", "quota 20 20, onTime 5 6, mended 9 10"),
                                body(2, "B", "quota 20 20, onTime 6 6, mended 7 10"),
                                body(3, "C", "quota 20 20, onTime 6 6, mended 6 10")));
        Scoring.OneMore more =
                Scoring.oneMore(ranking, ranking.find(2).orElseThrow()).orElseThrow();
        assertEquals("R3", more.rule().code());
        assertEquals("95.6", shown(more.total()));
        assertEquals(2, more.place());
    }

    @Test
    void rulesAreWhole() {
        assertEquals(0, new BigDecimal(100).compareTo(RULES.whole()));
        ScoreRules none = new ScoreRules(List.of(), List.of());
        assertTrue(assertThrows(Refusal.class, none::requireWhole).is(AssessmentReason.NO_POINTS));
        assertTrue(
                assertThrows(
                                Refusal.class,
                                () -> rule("B1", RuleKind.BONUS, "x", null, null, "weight"))
                        .is(AssessmentReason.FORMULA_WEIGHT));
        assertTrue(
                assertThrows(
                                Refusal.class,
                                () -> rule("B1", RuleKind.BONUS, "x", null, null, "over * target"))
                        .is(AssessmentReason.TARGET_MISSING));
    }

    /** 300 bodies under 40 rules in each of five years, each as it would be by hand. */
    @Test
    void manyAreScoredWithinASecond() {
        List<ScoreRule> rules = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rules.add(points("R" + i, "m" + i, 5, "min(rate / target, 1) * weight"));
            rules.add(rule("B" + i, RuleKind.BONUS, "m" + i, null, "1", "max(over, 0) / 100"));
        }
        ScoreRules many = new ScoreRules(rules, List.of());
        List<List<AssessedBody>> years = new ArrayList<>();
        for (int year = 0; year < 5; year++) {
            years.add(bodies(year));
        }
        Scoring.of(many, years.getFirst());
        long began = System.nanoTime();
        List<Ranking> rankings = years.stream().map(year -> Scoring.of(many, year)).toList();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        for (int year = 0; year < 5; year++) {
            for (int id = 0; id < 300; id++) {
                assertEquals(
                        byHand(year, id),
                        rankings.get(year).find(id).orElseThrow().total().doubleValue(),
                        0.01,
                        "year " + year + ", body " + id);
            }
        }
        System.out.println("300 bodies, 40 rules, 5 years: " + took.toMillis() + " ms");
        assertTrue(took.compareTo(Duration.ofSeconds(1)) < 0, took.toString());
    }

    private static List<AssessedBody> bodies(int year) {
        List<AssessedBody> bodies = new ArrayList<>();
        for (int id = 0; id < 300; id++) {
            Map<String, RuleFigure> figures = new HashMap<>();
            for (int i = 0; i < 20; i++) {
                figures.put("m" + i, RuleFigure.of(done(year, id, i), 100, 1));
            }
            bodies.add(new AssessedBody(id, "body " + id, figures));
        }
        return bodies;
    }

    private static int done(int year, int id, int rule) {
        return (year * 7 + id * 13 + rule * 29) % 150;
    }

    private static double byHand(int year, int id) {
        double total = 0;
        for (int i = 0; i < 20; i++) {
            int done = done(year, id, i);
            total += 5 * Math.min(done / 90.0, 1) + Math.max(done - 100, 0) / 100.0;
        }
        return total;
    }

    private static ScoreRule points(String code, String measure, int weight, String formula) {
        return rule(code, RuleKind.POINTS, measure, BigDecimal.valueOf(weight), null, formula);
    }

    private static ScoreRule rule(
            String code,
            RuleKind kind,
            String measure,
            BigDecimal weight,
            String cap,
            String formula) {
        return new ScoreRule(
                code,
                kind,
                "Rule " + code,
                measure,
                weight,
                kind == RuleKind.POINTS ? new BigDecimal("0.9") : null,
                cap == null ? null : new BigDecimal(cap),
                Formula.of(formula),
                EmptyCase.LEFT_OUT);
    }

    private static AssessedBody body(long id, String name, String counted) {
        Map<String, RuleFigure> figures = new HashMap<>();
        for (String one : counted.split(", ")) {
            String[] parts = one.split(" ");
            if (parts.length == 3) {
                String measure =
                        List.of("onTime", "missing").contains(parts[0])
                                ? "filing:" + parts[0]
                                : parts[0];
                figures.put(
                        measure,
                        RuleFigure.of(Long.parseLong(parts[1]), Long.parseLong(parts[2]), 1));
            }
        }
        return new AssessedBody(id, name, figures);
    }

    private static String told(Ranking ranking) {
        return ranking.scores().stream().map(ScoringTest::told).collect(Collectors.joining("\n"));
    }

    private static String told(BodyScore score) {
        if (score.total() == null) {
            return "- " + score.name();
        }
        return score.place()
                + " "
                + score.name()
                + " "
                + shown(score.basic())
                + "+"
                + shown(score.bonus())
                + (score.deduction().signum() < 0 ? "" : "+")
                + shown(score.deduction())
                + "="
                + shown(score.total())
                + (score.vetoed() ? " veto" : "");
    }

    private static String shown(BigDecimal points) {
        return points.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
