package org.andian.portal.assessment.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why somebody stands third, and what differs between two rankings. */
class RankReasonsTest {

    private static final ScoreRule TASK =
            rule("R1", RuleKind.POINTS, "q", 60, "min(rate,1)*weight");
    private static final ScoreRule FILED = rule("R2", RuleKind.POINTS, "f", 40, "rate*weight");
    private static final ScoreRule MORE = rule("B1", RuleKind.BONUS, "q", 0, "min(over*0.5,5)");
    private static final ScoreRules RULES = new ScoreRules(List.of(TASK, FILED, MORE), List.of());

    private static final List<AssessedBody> BODIES =
            List.of(
                    body(1, 30, 20, 8, 8),
                    body(2, 24, 20, 8, 8),
                    body(3, 20, 20, 6, 8),
                    body(4, 10, 20, 4, 8));

    @Test
    void areToldInALine() {
        Ranking ranking = Scoring.of(RULES, BODIES);
        assertEquals(
                """
                1: GAINED B1 5.0, FULL
                2: GAINED B1 2.0, FULL
                3: LOST R2 10.0
                4: LOST R1 30.0, LOST R2 20.0\
                """,
                ranking.scores().stream()
                        .map(score -> score.place() + ": " + told(RankReasons.remarks(score)))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void compareWithTheNeighbours() {
        Ranking ranking = Scoring.of(RULES, BODIES);
        List<RankReasons.Gap> gaps = RankReasons.neighbours(ranking, ranking.find(3).orElseThrow());
        assertEquals("2 -12.0 R2 30.0:40.0 B1 0.0:2.0", told(gaps.getFirst()));
        assertEquals("4 40.0 R1 60.0:30.0 R2 30.0:20.0", told(gaps.getLast()));
        assertEquals(1, RankReasons.neighbours(ranking, ranking.find(1).orElseThrow()).size());
    }

    @Test
    void twoVersionsDiffer() {
        ScoreRule other = rule("B1", RuleKind.BONUS, "q", 0, "min(over*0.5,2)");
        ScoreRules second = new ScoreRules(List.of(TASK, FILED, other), List.of());
        assertEquals(
                List.of(new RankComparison.RuleChange(MORE, other)),
                RankComparison.of(RULES, second));
        List<RankComparison.Change> changes =
                RankComparison.of(Scoring.of(RULES, BODIES), Scoring.of(second, BODIES));
        assertEquals(
                """
                1 1>1 -3.0
                2 2>1 0.0\
                """,
                changes.stream()
                        .map(
                                one ->
                                        one.body()
                                                + " "
                                                + one.placeBefore()
                                                + ">"
                                                + one.placeAfter()
                                                + " "
                                                + shown(one.difference()))
                        .collect(Collectors.joining("\n")));
    }

    private static String told(List<RankReasons.Remark> remarks) {
        return remarks.stream()
                .map(
                        one ->
                                one.points() == null
                                        ? one.kind().name()
                                        : one.kind()
                                                + " "
                                                + one.points().rule().code()
                                                + " "
                                                + shown(
                                                        one.kind() == RankReasons.Kind.LOST
                                                                ? one.points().lost()
                                                                : one.points().points()))
                .collect(Collectors.joining(", "));
    }

    private static String told(RankReasons.Gap gap) {
        return gap.other().body()
                + " "
                + shown(gap.difference())
                + gap.rules().stream()
                        .map(
                                one ->
                                        " "
                                                + one.rule().code()
                                                + " "
                                                + shown(one.share())
                                                + ":"
                                                + shown(one.othersShare()))
                        .collect(Collectors.joining());
    }

    private static String shown(BigDecimal points) {
        return points.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static ScoreRule rule(
            String code, RuleKind kind, String measure, int weight, String formula) {
        return new ScoreRule(
                code,
                kind,
                code,
                measure,
                BigDecimal.valueOf(weight),
                null,
                null,
                Formula.of(formula),
                EmptyCase.LEFT_OUT);
    }

    private static AssessedBody body(long id, long done, long quota, long filed, long due) {
        return new AssessedBody(
                id,
                "body " + id,
                Map.of("q", RuleFigure.of(done, quota, 1), "f", RuleFigure.of(filed, due, 1)));
    }
}
