package org.andian.portal.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.assessment.rule.PointState;
import org.andian.portal.assessment.rule.Ranking;
import org.andian.portal.assessment.rule.RuleFigure;
import org.andian.portal.assessment.rule.RulePoints;
import org.andian.portal.assessment.rule.ScoreRule;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Published rankings as they are kept. */
@ApplicationScoped
class RankingBook {

    /** As the column keeps what was counted. */
    private static final int FIGURE_DECIMALS = 6;

    private static final String HEADS =
            """
            select r.*, (select count(*) from assessment_appeal a where a.ranking_id = r.id
                and a.decision is null) as open_appeals
            from assessment_ranking r where %s = ? order by r.published_at desc, r.id desc\
            """;

    private static final String INSERT_POINT =
            """
            insert into assessment_point (ranking_id, district_id, rule_code, district, done, due,
              weight, target, points, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;

    private static final String POINTS =
            """
            select p.* from assessment_point p join assessment_rule r on r.code = p.rule_code
            where p.ranking_id = ? and r.version_id = ? order by p.district_id, r.seq, r.code\
            """;

    @Inject private Sql sql;

    /** The latest first. */
    List<RankingHead> of(long campaignId) {
        return sql.list(HEADS.formatted("r.campaign_id"), List.of(campaignId), RankingBook::head);
    }

    Optional<RankingHead> find(long id) {
        return sql.first(HEADS.formatted("r.id"), List.of(id), RankingBook::head);
    }

    private static RankingHead head(Row row) {
        return new RankingHead(
                row.number("id"),
                row.number("campaign_id"),
                row.number("version_id"),
                row.text("title"),
                row.day("first_on"),
                row.day("last_on"),
                row.instant("computed_at"),
                row.instant("published_at"),
                row.text("published_by"),
                row.day("appeal_until"),
                row.instant("frozen_at"),
                row.text("frozen_by"),
                row.text("hash"),
                (int) row.number("open_appeals"),
                row.flag("demo"),
                (int) row.number("version"));
    }

    /** Nobody else changes it, or appeals against it, until the transaction ends. */
    void hold(long id) {
        sql.count("select id as n from assessment_ranking where id = ? for update", List.of(id));
    }

    long insert(
            AssessmentResult result,
            String title,
            LocalDate appealUntil,
            Instant at,
            String by,
            boolean demo) {
        AssessmentQuestion question = result.question();
        long id =
                sql.insert(
                        """
                        insert into assessment_ranking (campaign_id, version_id, title, first_on,
                          last_on, computed_at, published_at, published_by, appeal_until, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        result.version().campaignId(),
                        result.version().id(),
                        title,
                        question.first(),
                        question.last(),
                        result.computedAt(),
                        at,
                        by,
                        appealUntil,
                        demo ? 1 : 0);
        List<List<Object>> rows = new ArrayList<>();
        result.ranking()
                .scores()
                .forEach(
                        score ->
                                score.points()
                                        .forEach(one -> rows.add(parameters(id, score, one))));
        sql.updateAll(INSERT_POINT, rows);
        return id;
    }

    private static List<Object> parameters(long id, BodyScore score, RulePoints one) {
        return Arrays.asList(
                id,
                score.body(),
                one.rule().code(),
                score.name(),
                figure(one.figure().done()),
                figure(one.figure().due()),
                one.weight(),
                one.target(),
                one.points(),
                one.state().name());
    }

    private static BigDecimal figure(BigDecimal number) {
        return number == null ? null : number.setScale(FIGURE_DECIMALS, RoundingMode.HALF_UP);
    }

    private record Kept(long district, String name, RulePoints points) {}

    /** As it stands now, with what appeals were granted. */
    Ranking ranking(long id, RuleVersion version) {
        Map<String, ScoreRule> rules = new LinkedHashMap<>();
        version.rules().rules().forEach(rule -> rules.put(rule.code(), rule));
        List<Kept> kept =
                sql.list(
                        POINTS,
                        List.of(id, version.id()),
                        row -> kept(row, rules.get(row.text("rule_code"))));
        Map<Long, List<RulePoints>> points = new LinkedHashMap<>();
        Map<Long, String> names = new LinkedHashMap<>();
        for (Kept one : kept) {
            points.computeIfAbsent(one.district(), none -> new ArrayList<>()).add(one.points());
            names.put(one.district(), one.name());
        }
        List<BodyScore> scores = new ArrayList<>();
        names.forEach(
                (district, name) -> scores.add(BodyScore.of(district, name, points.get(district))));
        return Ranking.of(scores);
    }

    private static Kept kept(Row row, ScoreRule rule) {
        return new Kept(
                row.number("district_id"),
                row.text("district"),
                new RulePoints(
                        rule,
                        new RuleFigure(DecimalColumn.of(row, "done"), DecimalColumn.of(row, "due")),
                        DecimalColumn.of(row, "weight"),
                        DecimalColumn.of(row, "target"),
                        DecimalColumn.exact(row, "points"),
                        PointState.valueOf(row.text("state"))));
    }

    /** What was published stays beside it. */
    void adjust(long id, long district, RulePoints points) {
        sql.update(
                "update assessment_point set taken = points, points = ?, state = ? where ranking_id"
                        + " = ? and district_id = ? and rule_code = ?",
                points.points(),
                points.state().name(),
                id,
                district,
                points.rule().code());
    }

    void touched(long id) {
        sql.update("update assessment_ranking set version = version + 1 where id = ?", id);
    }

    void freeze(long id, Instant at, String by, String hash) {
        sql.update(
                "update assessment_ranking set frozen_at = ?, frozen_by = ?, hash = ?, version ="
                        + " version + 1 where id = ?",
                at,
                by,
                hash,
                id);
    }
}
