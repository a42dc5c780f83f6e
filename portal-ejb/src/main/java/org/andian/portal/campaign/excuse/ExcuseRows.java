package org.andian.portal.campaign.excuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.CountedGroup;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and writes excuses. */
@ApplicationScoped
class ExcuseRows {

    private static final String SELECT =
            """
            select u.*, p.code as premises_code, p.name as premises, y.name as district
            from campaign_excuse u join premises_view p on p.id = u.premises_id
            join district_view y on y.id = u.district_id where \
            """;

    @Inject private Sql sql;

    @Inject private Today today;

    @Inject private Clock clock;

    /**
     * Where a premises lies and by which venue group a campaign counts it.
     *
     * @param counted null where it is not in the campaign's scope
     */
    record Place(long premisesId, String code, long districtId, String counted) {}

    /** Of an open premises in the reach; empty also where it lies in no county or zone. */
    public Optional<Place> place(Reach reach, long campaignId, String code) {
        List<Object> parameters =
                new ArrayList<>(List.of(today.date(), today.date(), campaignId, code));
        parameters.addAll(reach.parameters());
        return sql.first(
                "select p.id, p.code, y.id as district_id, "
                        + CountedGroup.of("c.id", "p.id", "p.venue_group")
                        + """
                         as counted from premises_view p join campaign c on c.id = ?
                        join district_view y on y.level in ('county', 'zone')
                          and p.district_path like concat(y.path, '%')
                        where p.code = ? and p.closed_on is null and \
                        """
                        + reach.sql(),
                parameters,
                row ->
                        new Place(
                                row.number("id"),
                                row.text("code"),
                                row.number("district_id"),
                                row.text("counted")));
    }

    /**
     * Those to be answered first, then the latest; at most 1000.
     *
     * @param condition over alias u, the excuse
     */
    public List<Excuse> list(Reach reach, String condition, Collection<?> values) {
        List<Object> parameters = new ArrayList<>(values);
        parameters.addAll(reach.parameters());
        return sql.list(
                SELECT
                        + condition
                        + " and "
                        + reach.sql()
                        + " order by u.state = 'ASKED' desc, u.id desc limit 1000",
                parameters,
                ExcuseRows::excuse);
    }

    /** The campaign an excuse belongs to. */
    public Optional<String> campaign(long id) {
        return sql.first(
                "select c.code from campaign_excuse u join campaign c on c.id = u.campaign_id"
                        + " where u.id = ?",
                List.of(id),
                row -> row.text("code"));
    }

    /** The county or zone whose tasks it lowers. */
    public long district(long id) {
        return sql.count("select district_id as n from campaign_excuse where id = ?", List.of(id));
    }

    public long add(long campaignId, Place place, int group, Excuses.Wish wish, String login) {
        return sql.insert(
                """
                insert into campaign_excuse (campaign_id, premises_id, district_id, group_seq, cause, note, state,
                  asked_at, asked_by, demo)
                values (?, ?, ?, ?, ?, ?, 'ASKED', ?, ?, ?)\
                """,
                campaignId,
                place.premisesId(),
                place.districtId(),
                group,
                wish.cause().name(),
                wish.note(),
                now(),
                login,
                wish.demo() ? 1 : 0);
    }

    /**
     * @return false where it was answered meanwhile
     */
    public boolean answer(long id, ExcuseState state, String answer, String login) {
        return sql.update(
                        """
                        update campaign_excuse set state = ?, answer = ?, answered_at = ?, answered_by = ?
                        where id = ? and state = 'ASKED'\
                        """,
                        state.name(),
                        answer,
                        now(),
                        login,
                        id)
                > 0;
    }

    /**
     * @return false where it holds no more
     */
    public boolean end(long id, String login) {
        return sql.update(
                        """
                        update campaign_excuse set state = 'ENDED', ended_at = ?, ended_by = ?
                        where id = ? and state = 'GRANTED'\
                        """,
                        now(),
                        login,
                        id)
                > 0;
    }

    public void lowered(long id, int group, int whole) {
        sql.update(
                "update campaign_excuse set off_group = ?, off_whole = ? where id = ?",
                group,
                whole,
                id);
    }

    /** The task of a district and group now; empty where none is set. */
    public Optional<Integer> task(long campaignId, long districtId, int group) {
        return sql.first(
                "select quota from campaign_quota where campaign_id = ? and district_id = ? and"
                        + " group_seq = ?",
                List.of(campaignId, districtId, group),
                row -> (int) row.number("quota"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Excuse excuse(Row row) {
        return new Excuse(
                row.number("id"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("district"),
                (int) row.number("group_seq"),
                ExcuseCause.valueOf(row.text("cause")),
                row.text("note"),
                ExcuseState.valueOf(row.text("state")),
                (int) row.number("off_group"),
                (int) row.number("off_whole"),
                row.instant("asked_at"),
                row.text("asked_by"),
                row.text("answer"),
                row.instant("answered_at"),
                row.text("answered_by"),
                row.flag("demo"));
    }
}
