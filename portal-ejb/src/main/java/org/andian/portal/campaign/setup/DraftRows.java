package org.andian.portal.campaign.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Drafts and what is said in them. */
@ApplicationScoped
class DraftRows {

    private static final String SELECT =
            """
            select d.*, c.code as campaign, m.code as model, x.name as city, x.path as city_path,
              z.said as name_zh, e.said as name_en
            from campaign_draft d join district_view x on x.code = d.city_code
            left join campaign c on c.id = d.campaign_id left join campaign m on m.id = d.source_id
            left join campaign_draft_field z on z.draft_id = d.id and z.path = 'notice.nameZh'
            left join campaign_draft_field e on e.draft_id = d.id and e.path = 'notice.nameEn'
            where \
            """;

    private static final String WRITE =
            "insert into campaign_draft_field (draft_id, path, said) values (?, ?, ?) on duplicate"
                    + " key update said = values(said)";

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * Those that are worked on, the last changed first; at most 200.
     *
     * @param reach over alias x, the city
     */
    public List<SetupDraft> open(Reach reach) {
        return sql.list(
                SELECT
                        + reach.sql()
                        + " and d.state = 'OPEN' order by d.changed_at desc, d.id desc limit 200",
                reach.parameters(),
                DraftRows::draft);
    }

    public Optional<SetupDraft> find(long id) {
        return sql.first(SELECT + "d.id = ?", List.of(id), DraftRows::draft);
    }

    public Optional<SetupDraft> openOf(long campaignId) {
        return sql.first(
                SELECT + "d.state = 'OPEN' and d.campaign_id = ?",
                List.of(campaignId),
                DraftRows::draft);
    }

    /** Nobody else changes it until the transaction ends. */
    public void hold(long id) {
        sql.count("select id as n from campaign_draft where id = ? for update", List.of(id));
    }

    /**
     * @param campaignId null for a new one. @param sourceId null for none
     */
    record Begun(
            SetupOrigin origin,
            Long campaignId,
            Long sourceId,
            String city,
            String login,
            boolean demo) {}

    public long add(Begun begun) {
        return sql.insert(
                """
                insert into campaign_draft (campaign_id, source, source_id, city_code, state, created_at, created_by,
                  changed_at, changed_by, demo)
                values (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?)\
                """,
                begun.campaignId(),
                begun.origin().name(),
                begun.sourceId(),
                begun.city(),
                now(),
                begun.login(),
                now(),
                begun.login(),
                begun.demo() ? 1 : 0);
    }

    public SetupContent content(long id) {
        Map<String, String> values = new TreeMap<>();
        sql.list(
                "select path, said from campaign_draft_field where draft_id = ?",
                List.of(id),
                row -> Optional.ofNullable(values.put(row.text("path"), row.text("said"))));
        return new SetupContent(values);
    }

    public void write(long id, SetupContent content) {
        sql.updateAll(
                WRITE,
                content.values().entrySet().stream()
                        .map(one -> List.of(id, one.getKey(), one.getValue()))
                        .toList());
    }

    public void write(long id, String path, String said, String login) {
        sql.update(WRITE, id, path, said);
        touch(id, login);
    }

    /** All that stands under a path's beginning, such as {@code phase.3.}. */
    public void remove(long id, String start, String login) {
        sql.update(
                "delete from campaign_draft_field where draft_id = ? and path like concat(?, '%')",
                id, start);
        touch(id, login);
    }

    private void touch(long id, String login) {
        sql.update(
                "update campaign_draft set changed_at = ?, changed_by = ? where id = ?",
                now(),
                login,
                id);
    }

    public void end(long id, SetupState state, Long campaignId, String login) {
        sql.update(
                """
                update campaign_draft set state = ?, campaign_id = ?, ended_at = ?, ended_by = ? where id = ?\
                """,
                state.name(),
                campaignId,
                now(),
                login,
                id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static SetupDraft draft(Row row) {
        return new SetupDraft(
                row.number("id"),
                row.numberOrNull("campaign_id"),
                row.text("campaign"),
                SetupOrigin.valueOf(row.text("source")),
                row.text("model"),
                row.text("city_code"),
                row.text("city"),
                row.text("city_path"),
                SetupState.valueOf(row.text("state")),
                empty(row.text("name_zh")),
                empty(row.text("name_en")),
                row.instant("created_at"),
                row.text("created_by"),
                row.instant("changed_at"),
                row.text("changed_by"),
                row.flag("demo"));
    }

    private static String empty(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
