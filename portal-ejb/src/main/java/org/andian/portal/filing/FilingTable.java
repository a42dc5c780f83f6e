package org.andian.portal.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.district.District;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of rules and filings. What a district filed that was withdrawn since is its successor's,
 * and its own as of a day before that.
 */
@ApplicationScoped
class FilingTable {

    private static final String SELECT =
            """
            select f.*, r.kind, c.code as campaign, c.name_zh as campaign_zh, c.name_en as campaign_en,
              coalesce(t.id, s.id, x.id) as place_id, coalesce(t.name, s.name, x.name) as place,
              coalesce(t.path, s.path, x.path) as path
            from filing f join filing_rule r on r.id = f.rule_id join campaign_view c on c.id = f.campaign_id
            join district_view x on x.id = f.district_id
            left join district_view s on s.id = x.successor_id and x.valid_to is not null and x.valid_to <= ?
            left join district_view t on t.id = s.successor_id and s.valid_to is not null and s.valid_to <= ?\
            """;

    private static final String STANDING =
            """
            select d.* from district_view d where d.path like concat(?, '%')
              and (d.valid_from is null or d.valid_from <= ?) and (d.valid_to is null or d.valid_to > ?)
            order by d.code is null, d.code, d.id\
            """;

    private static final int LONGEST_DETAIL = 1000;

    @Inject private Sql sql;

    @Inject private Today today;

    @Inject private Clock clock;

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is owed in a campaign, opened or not. */
    BoardMaker maker(CampaignFile file) {
        return maker(file, today.date());
    }

    /** The same by the districts that stood on a day; how far a filing is, it says as of now. */
    BoardMaker maker(CampaignFile file, LocalDate day) {
        FilingParties parties = new FilingParties(file);
        List<FilingRow> opened = ofCampaign(file.campaign().id(), day);
        Set<Long> known =
                opened.stream().map(row -> row.key().districtId()).collect(Collectors.toSet());
        return new BoardMaker(
                file,
                rules(file.campaign().id()),
                standing(file.campaign().cityPath(), day).stream()
                        .filter(one -> parties.owes(one) || known.contains(one.id()))
                        .toList(),
                opened,
                day);
    }

    private List<District> standing(String cityPath, LocalDate day) {
        return sql.list(
                STANDING,
                List.of(cityPath, day, day),
                row ->
                        new District(
                                row.number("id"),
                                row.text("code"),
                                row.text("name"),
                                row.numberOrNull("parent_id"),
                                row.text("level"),
                                row.text("path"),
                                row.decimal("lon"),
                                row.decimal("lat"),
                                row.day("valid_from"),
                                row.day("valid_to")));
    }

    List<FilingRule> rules(long campaignId) {
        return sql.list(
                "select * from filing_rule where campaign_id = ? order by first_due_on, id",
                List.of(campaignId),
                FilingTable::ruleOf);
    }

    Optional<FilingRule> rule(long id) {
        return sql.first(
                "select * from filing_rule where id = ?", List.of(id), FilingTable::ruleOf);
    }

    /** Those of a campaign that go to who receives, and not into another, as of a day. */
    private List<FilingRow> ofCampaign(long campaignId, LocalDate day) {
        return list(day, " where f.campaign_id = ? and f.parent_id is null", campaignId);
    }

    List<FilingRow> below(long parentId) {
        return list(" where f.parent_id = ? order by path, f.id", parentId);
    }

    /** Whether anything of a campaign may be due between two days, both inclusive. */
    boolean asks(long campaignId, LocalDate first, LocalDate last) {
        return rules(campaignId).stream()
                        .flatMap(rule -> rule.dueDays(last).stream())
                        .anyMatch(day -> !day.isBefore(first))
                || sql.count(
                                "select count(*) as n from filing where campaign_id = ? and due_on"
                                        + " >= ? and due_on <= ?",
                                List.of(campaignId, first, last))
                        > 0;
    }

    /** Those of a campaign that go into another. */
    List<FilingRow> belowOf(long campaignId) {
        return list(" where f.campaign_id = ? and f.parent_id is not null", campaignId);
    }

    Optional<FilingRow> find(long id) {
        return list(" where f.id = ?", id).stream().findFirst();
    }

    /** In a state, with the latest handed in at the head. */
    List<FilingRow> inState(FilingState state) {
        return list(" where f.state = ? order by f.submitted_at desc, f.id", state.name());
    }

    private List<FilingRow> list(String where, Object... values) {
        return list(today.date(), where, values);
    }

    private List<FilingRow> list(LocalDate day, String where, Object... values) {
        List<Object> parameters = new ArrayList<>(List.of(day, day));
        parameters.addAll(Arrays.asList(values));
        return sql.list(SELECT + where, parameters, FilingTable::row);
    }

    /**
     * As it is, held until the transaction ends.
     *
     * @throws Refusal NO_FILING
     */
    FilingRow hold(long id) {
        sql.count("select id as n from filing where id = ? for update", List.of(id));
        return find(id).orElseThrow(() -> new Refusal(FilingReason.NO_FILING));
    }

    long open(FilingRow row, Scope by) {
        Instant at = now();
        long id =
                sql.insert(
                        """
                        insert into filing (rule_id, campaign_id, parent_id, district_id, department, name_zh, name_en,
                          for_day, due_on, state, opened_at, changed_at, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)\
                        """,
                        row.key().ruleId(),
                        row.campaignId(),
                        row.parentId(),
                        row.key().districtId(),
                        row.key().department(),
                        row.nameZh(),
                        row.nameEn(),
                        row.key().forDay(),
                        row.dueOn(),
                        at,
                        at,
                        row.demo() ? 1 : 0);
        track(id, FilingAct.OPEN, FilingState.DRAFT, null, by);
        return id;
    }

    /** Moves a held filing on; what else changes, its caller writes. */
    void move(FilingRow held, FilingAct act, FilingState to, String detail, Scope by) {
        sql.update(
                "update filing set state = ?, changed_at = ?, version = version + 1 where id = ?",
                to.name(),
                now(),
                held.id());
        track(held.id(), act, to, detail, by);
    }

    void track(long id, FilingAct act, FilingState state, String detail, Scope by) {
        sql.update(
                "insert into filing_act (filing_id, act, state, detail, done_at, done_by) values"
                        + " (?, ?, ?, ?, ?, ?)",
                id,
                act.name(),
                state.name(),
                detail == null
                        ? null
                        : detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)),
                now(),
                by.login());
    }

    private static FilingRule ruleOf(Row row) {
        return new FilingRule(
                row.number("id"),
                row.number("campaign_id"),
                row.text("code"),
                FilingKind.valueOf(row.text("kind")),
                row.text("name_zh"),
                row.text("name_en"),
                row.day("first_due_on"),
                (int) row.number("every_months"),
                row.day("last_due_on"),
                FilingRule.Since.valueOf(row.text("since")),
                split(row.text("figures"), ","),
                split(row.text("outline_zh"), "\n"),
                split(row.text("outline_en"), "\n"),
                split(row.text("remind_days"), ",").stream().map(Integer::valueOf).toList(),
                row.numberOrNull("ended_at") != null,
                (int) row.number("version"));
    }

    private static List<String> split(String text, String by) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(by));
    }

    private static FilingRow row(Row row) {
        return new FilingRow(
                new FilingKey(
                        row.number("rule_id"),
                        row.day("for_day"),
                        row.number("place_id"),
                        row.text("department")),
                row.number("id"),
                row.number("campaign_id"),
                row.text("campaign"),
                row.text("campaign_zh"),
                row.text("campaign_en"),
                row.text("name_zh"),
                row.text("name_en"),
                FilingKind.valueOf(row.text("kind")),
                row.text("place"),
                row.text("path"),
                row.day("due_on"),
                FilingState.valueOf(row.text("state")),
                row.instant("first_submitted_at"),
                row.instant("submitted_at"),
                row.text("submitted_by"),
                row.text("drafted_by"),
                row.text("checked_by"),
                row.text("accepted_by"),
                row.day("again_by"),
                (int) row.number("returns"),
                (int) row.number("versions"),
                row.text("waived"),
                row.numberOrNull("parent_id"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
