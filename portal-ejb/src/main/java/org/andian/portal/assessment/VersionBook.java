package org.andian.portal.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.assessment.rule.AssessmentReason;
import org.andian.portal.assessment.rule.DistrictTarget;
import org.andian.portal.assessment.rule.EmptyCase;
import org.andian.portal.assessment.rule.Formula;
import org.andian.portal.assessment.rule.RuleKind;
import org.andian.portal.assessment.rule.ScoreRule;
import org.andian.portal.assessment.rule.ScoreRules;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Versions of rules as they are kept. */
@ApplicationScoped
class VersionBook {

    private static final String VERSIONS =
            """
            select v.*, (select min(n.valid_from) from assessment_version n
                where n.campaign_id = v.campaign_id and n.valid_from > v.valid_from) as next_from
            from assessment_version v where %s = ? order by v.no desc\
            """;

    private static final String INSERT_RULE =
            """
            insert into assessment_rule (version_id, code, seq, kind, name, measure, weight, target,
              cap, formula, empty_case) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;

    private static final String INSERT_TARGET =
            "insert into assessment_target (version_id, rule_code, district_id, target, weight)"
                    + " values (?, ?, ?, ?, ?)";

    @Inject private Sql sql;

    /** Newest first. */
    List<RuleVersion> of(long campaignId) {
        return sql
                .list(VERSIONS.formatted("v.campaign_id"), List.of(campaignId), VersionBook::head)
                .stream()
                .map(this::whole)
                .toList();
    }

    Optional<RuleVersion> find(long id) {
        return sql.first(VERSIONS.formatted("v.id"), List.of(id), VersionBook::head)
                .map(this::whole);
    }

    private RuleVersion whole(RuleVersion head) {
        return head.with(rules(head.id()));
    }

    /** Without its rules. */
    private static RuleVersion head(Row row) {
        LocalDate next = row.day("next_from");
        return new RuleVersion(
                row.number("id"),
                row.number("campaign_id"),
                (int) row.number("no"),
                row.day("valid_from"),
                next == null ? null : next.minusDays(1),
                row.text("explained"),
                row.instant("created_at"),
                row.text("created_by"),
                row.instant("enforced_at"),
                row.text("enforced_by"),
                row.flag("demo"),
                (int) row.number("version"),
                new ScoreRules(List.of(), List.of()));
    }

    private ScoreRules rules(long id) {
        return new ScoreRules(
                sql.list(
                        "select * from assessment_rule where version_id = ? order by seq, code",
                        List.of(id),
                        VersionBook::rule),
                sql.list(
                        "select * from assessment_target where version_id = ? order by rule_code,"
                                + " district_id",
                        List.of(id),
                        VersionBook::target));
    }

    private static ScoreRule rule(Row row) {
        return new ScoreRule(
                row.text("code"),
                RuleKind.valueOf(row.text("kind")),
                row.text("name"),
                row.text("measure"),
                DecimalColumn.of(row, "weight"),
                DecimalColumn.of(row, "target"),
                DecimalColumn.of(row, "cap"),
                Formula.of(row.text("formula")),
                EmptyCase.valueOf(row.text("empty_case")));
    }

    private static DistrictTarget target(Row row) {
        return new DistrictTarget(
                row.text("rule_code"),
                row.number("district_id"),
                DecimalColumn.of(row, "target"),
                DecimalColumn.of(row, "weight"));
    }

    /**
     * A draft with rules to begin with.
     *
     * @throws Refusal DRAFT_THERE
     */
    long draft(long campaignId, ScoreRules rules, boolean demo, Instant at, String by) {
        long id = insert(campaignId, demo, at, by);
        List<ScoreRule> list = rules.rules();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            rows.add(parameters(id, i, list.get(i)));
        }
        sql.updateAll(INSERT_RULE, rows);
        sql.updateAll(
                INSERT_TARGET, rules.targets().stream().map(one -> parameters(id, one)).toList());
        return id;
    }

    private long insert(long campaignId, boolean demo, Instant at, String by) {
        try {
            return sql.insert(
                    "insert into assessment_version (campaign_id, no, created_at, created_by, demo)"
                            + " select ?, coalesce(max(v.no), 0) + 1, ?, ?, ? from"
                            + " assessment_version v where v.campaign_id = ?",
                    campaignId,
                    at,
                    by,
                    demo ? 1 : 0,
                    campaignId);
        } catch (SqlFailure meanwhile) {
            throw meanwhile.isDuplicate() ? new Refusal(AssessmentReason.DRAFT_THERE) : meanwhile;
        }
    }

    /** Nobody else changes it until the transaction ends. */
    void hold(long id) {
        sql.count("select id as n from assessment_version where id = ? for update", List.of(id));
    }

    /** In the place of the rule with that code, else behind all others. */
    void put(long id, ScoreRule rule) {
        Optional<Long> seq =
                sql.first(
                        "select seq from assessment_rule where version_id = ? and code = ?",
                        List.of(id, rule.code()),
                        row -> row.number("seq"));
        long at =
                seq.orElseGet(
                        () ->
                                1
                                        + sql.count(
                                                "select coalesce(max(seq), 0) as n from"
                                                        + " assessment_rule where version_id = ?",
                                                List.of(id)));
        sql.update(
                "delete from assessment_rule where version_id = ? and code = ?", id, rule.code());
        sql.update(INSERT_RULE, parameters(id, (int) at, rule).toArray());
    }

    void remove(long id, String code) {
        sql.update(
                "delete from assessment_target where version_id = ? and rule_code = ?", id, code);
        sql.update("delete from assessment_rule where version_id = ? and code = ?", id, code);
    }

    void target(long id, DistrictTarget target) {
        sql.update(
                "delete from assessment_target where version_id = ? and rule_code = ? and"
                        + " district_id = ?",
                id,
                target.rule(),
                target.district());
        if (!target.isNothing()) {
            sql.update(INSERT_TARGET, parameters(id, target).toArray());
        }
    }

    void touched(long id) {
        sql.update("update assessment_version set version = version + 1 where id = ?", id);
    }

    void enforce(long id, LocalDate from, String explained, Instant at, String by) {
        sql.update(
                "update assessment_version set valid_from = ?, explained = ?, enforced_at = ?,"
                        + " enforced_by = ?, draft_slot = null, version = version + 1 where id = ?",
                from,
                explained,
                at,
                by,
                id);
    }

    void discard(long id) {
        sql.update("delete from assessment_target where version_id = ?", id);
        sql.update("delete from assessment_rule where version_id = ?", id);
        sql.update("delete from assessment_version where id = ?", id);
    }

    private static List<Object> parameters(long id, int seq, ScoreRule rule) {
        return Arrays.asList(
                id,
                rule.code(),
                seq,
                rule.kind().name(),
                rule.name(),
                rule.measure(),
                rule.weight(),
                rule.target(),
                rule.cap(),
                rule.formula().text(),
                rule.unmeasured().name());
    }

    private static List<Object> parameters(long id, DistrictTarget target) {
        return Arrays.asList(
                id, target.rule(), target.district(), target.target(), target.weight());
    }
}
