package org.andian.portal.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.assessment.rule.AssessmentReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Appeals as they are kept. */
@ApplicationScoped
class AppealBook {

    private static final String APPEALS =
            """
            select a.*, d.name as district from assessment_appeal a
            join district_view d on d.id = a.district_id
            where %s = ? order by a.made_at desc, a.id desc\
            """;

    @Inject private Sql sql;

    /** The latest first. */
    List<Appeal> of(long rankingId) {
        return sql.list(APPEALS.formatted("a.ranking_id"), List.of(rankingId), AppealBook::appeal);
    }

    Optional<Appeal> find(long id) {
        return sql.first(APPEALS.formatted("a.id"), List.of(id), AppealBook::appeal);
    }

    /**
     * Nobody else answers it until the transaction ends.
     *
     * @return the ranking it is about
     * @throws Refusal NO_SUCH_APPEAL
     */
    long held(long id) {
        return sql.first(
                        "select ranking_id from assessment_appeal where id = ? for update",
                        List.of(id),
                        row -> row.number("ranking_id"))
                .orElseThrow(() -> new Refusal(AssessmentReason.NO_SUCH_APPEAL));
    }

    private static Appeal appeal(Row row) {
        String decision = row.text("decision");
        return new Appeal(
                row.number("id"),
                row.number("ranking_id"),
                row.number("district_id"),
                row.text("district"),
                row.text("rule_code"),
                row.text("words"),
                row.instant("made_at"),
                row.text("made_by"),
                decision == null ? null : AppealDecision.valueOf(decision),
                row.text("answer"),
                DecimalColumn.of(row, "points"),
                row.instant("answered_at"),
                row.text("answered_by"));
    }

    /**
     * @throws Refusal APPEALED_ALREADY
     */
    long insert(long rankingId, long district, String rule, String words, Instant at, String by) {
        try {
            return sql.insert(
                    "insert into assessment_appeal (ranking_id, district_id, rule_code, words,"
                            + " made_at, made_by) values (?, ?, ?, ?, ?, ?)",
                    rankingId,
                    district,
                    rule,
                    words,
                    at,
                    by);
        } catch (SqlFailure meanwhile) {
            throw meanwhile.isDuplicate()
                    ? new Refusal(AssessmentReason.APPEALED_ALREADY)
                    : meanwhile;
        }
    }

    void answer(long id, AppealDecision decision, String words, BigDecimal points, By by) {
        sql.update(
                "update assessment_appeal set decision = ?, answer = ?, points = ?, answered_at ="
                        + " ?, answered_by = ? where id = ?",
                decision.name(),
                words,
                points,
                by.at(),
                by.login(),
                id);
    }

    /** Who does something, and when. */
    record By(Instant at, String login) {}
}
