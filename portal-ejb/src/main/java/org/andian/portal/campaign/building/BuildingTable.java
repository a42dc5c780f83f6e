package org.andian.portal.campaign.building;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads and writes buildings. */
@ApplicationScoped
class BuildingTable {

    private static final String FROM =
            " from campaign_building b join district_view x on x.id = b.district_id"
                    + " left join premises_view p on p.id = b.premises_id where ";

    private static final String SELECT =
            "select b.*, coalesce(x.code, x.name) as district, x.name as district_name, p.code as"
                    + " premises"
                    + FROM;

    private static final int TEXTS = 5;

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** A condition over alias b, the building, and x, its district, with what it takes. */
    record Where(String sql, List<Object> parameters) {}

    public static Where where(Reach reach, BuildingQuery query) {
        StringBuilder text = new StringBuilder(reach.sql()).append(" and b.withdrawn_at is null");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        if (query.text() != null && !query.text().isBlank()) {
            text.append(" and (b.no like ? or b.name like ? or b.place like ? or b.owner like ?")
                    .append(" or b.designer like ?)");
            parameters.addAll(Collections.nCopies(TEXTS, Like.containing(query.text())));
        }
        if (query.stage() != null) {
            text.append(" and b.stage = ?");
            parameters.add(query.stage().name());
        }
        if (query.districtId() != null) {
            text.append(" and x.path like concat((select y.path from district_view y where y.id =")
                    .append(" ?), '%')");
            parameters.add(query.districtId());
        }
        if (query.lacking()) {
            text.append(" and b.designed = 0");
        }
        return new Where(text.toString(), parameters);
    }

    /** The last changed first. */
    public List<Building> page(Where where, int first, int size) {
        List<Object> parameters = new ArrayList<>(where.parameters());
        parameters.addAll(List.of(size, first));
        return sql.list(
                SELECT + where.sql() + " order by b.changed_at desc, b.id desc limit ? offset ?",
                parameters,
                BuildingTable::building);
    }

    public int count(Where where) {
        return (int) sql.count("select count(*) as n" + FROM + where.sql(), where.parameters());
    }

    /** Also one that was withdrawn. */
    public Optional<Building> find(Reach reach, String condition, Collection<?> values) {
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(values);
        return sql.first(
                SELECT + reach.sql() + " and " + condition + " limit 1",
                parameters,
                BuildingTable::building);
    }

    /** What is written, with the ids its codes stand for. */
    record Written(long districtId, Long premisesId, BuildingText text, String login) {}

    public long add(Written written, boolean demo) {
        BuildingText text = written.text();
        return sql.insert(
                """
                insert into campaign_building (district_id, no, name, place, venue_group, owner, designer, stage,
                  designed, built, accepted_on, premises_id, note, entered_at, entered_by, changed_at, changed_by,
                  demo)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                written.districtId(),
                text.no(),
                text.name(),
                text.place(),
                text.venueGroup(),
                text.owner(),
                text.designer(),
                text.stage().name(),
                text.designed() ? 1 : 0,
                text.built() ? 1 : 0,
                text.acceptedOn(),
                written.premisesId(),
                text.note(),
                now(),
                written.login(),
                now(),
                written.login(),
                demo ? 1 : 0);
    }

    /**
     * @param seen the version the caller looked at
     * @return false where it is of another
     */
    public boolean change(long id, int seen, Written written) {
        BuildingText text = written.text();
        return sql.update(
                        """
                        update campaign_building set district_id = ?, no = ?, name = ?, place = ?, venue_group = ?,
                          owner = ?, designer = ?, stage = ?, designed = ?, built = ?, accepted_on = ?,
                          premises_id = ?, note = ?, changed_at = ?, changed_by = ?, version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        written.districtId(),
                        text.no(),
                        text.name(),
                        text.place(),
                        text.venueGroup(),
                        text.owner(),
                        text.designer(),
                        text.stage().name(),
                        text.designed() ? 1 : 0,
                        text.built() ? 1 : 0,
                        text.acceptedOn(),
                        written.premisesId(),
                        text.note(),
                        now(),
                        written.login(),
                        id,
                        seen)
                > 0;
    }

    public boolean withdraw(long id, int seen, String why, String login) {
        return sql.update(
                        """
                        update campaign_building set withdrawn = ?, withdrawn_at = ?, withdrawn_by = ?,
                          version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        why,
                        now(),
                        login,
                        id,
                        seen)
                > 0;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Building building(Row row) {
        return new Building(
                row.number("id"),
                row.text("district_name"),
                new BuildingText(
                        row.text("district"),
                        row.text("no"),
                        row.text("name"),
                        row.text("place"),
                        row.text("venue_group"),
                        row.text("owner"),
                        row.text("designer"),
                        BuildingStage.valueOf(row.text("stage")),
                        row.flag("designed"),
                        row.flag("built"),
                        row.day("accepted_on"),
                        row.text("premises"),
                        row.text("note")),
                row.text("withdrawn"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
