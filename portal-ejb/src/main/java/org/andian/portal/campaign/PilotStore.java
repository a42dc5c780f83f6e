package org.andian.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes pilots; withdrawn ones stay as rows. */
@ApplicationScoped
class PilotStore {

    private static final String SELECT =
            """
            select x.*, p.code, p.name, p.district_path, p.venue_group, d.name as district
            from campaign_pilot x join premises_view p on p.id = x.premises_id
            join district_view d on d.id = p.district_id
            where x.slot = 1 and x.campaign_id = ? and\
            """;

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** A premises that is or may become a pilot. */
    record Place(long id, String code, String name, String districtPath, String venueGroup) {}

    record Entry(
            long id,
            Place place,
            String district,
            Namer namer,
            Long districtId,
            String department,
            boolean cityPilot,
            boolean demo,
            Instant namedAt,
            String namedBy) {}

    public List<Entry> inReach(Scope scope, long campaignId) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(campaignId));
        parameters.addAll(reach.parameters());
        return sql.list(SELECT + reach.sql() + " order by p.code", parameters, PilotStore::entry);
    }

    public int countCityPilots(long campaignId) {
        return (int)
                sql.count(
                        "select count(distinct premises_id) as n from campaign_pilot where"
                                + " campaign_id = ? and slot = 1 and city_pilot = 1",
                        List.of(campaignId));
    }

    public Optional<Place> place(Scope scope, String code) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(code));
        parameters.addAll(reach.parameters());
        return sql.first(
                "select p.* from premises_view p where p.closed_on is null and p.code = ? and "
                        + reach.sql(),
                parameters,
                PilotStore::place);
    }

    public void name(
            long campaignId,
            Place place,
            Namer namer,
            Long districtId,
            String department,
            boolean demo,
            String actor) {
        try {
            sql.update(
                    """
                    insert into campaign_pilot (campaign_id, premises_id, district_id, department, namer, demo, slot,
                        named_at, named_by)
                    values (?, ?, ?, ?, ?, ?, 1, ?, ?)\
                    """,
                    campaignId,
                    place.id(),
                    districtId,
                    department,
                    namer.name(),
                    demo,
                    clock.instant(),
                    actor);
        } catch (SqlFailure failure) {
            if (failure.isDuplicate()) {
                throw new IllegalArgumentException(
                        "Premises " + place.code() + " is named already.", failure);
            }
            throw failure;
        }
    }

    public void withdraw(long id, String actor) {
        sql.update(
                "update campaign_pilot set slot = null, city_pilot = 0, withdrawn_at = ?,"
                        + " withdrawn_by = ? where id = ? and slot = 1",
                clock.instant(),
                actor,
                id);
    }

    public void choose(long id, boolean chosen) {
        sql.update(
                "update campaign_pilot set city_pilot = ? where id = ? and slot = 1", chosen, id);
    }

    private static Place place(Row row) {
        return new Place(
                row.number("id"),
                row.text("code"),
                row.text("name"),
                row.text("district_path"),
                row.text("venue_group"));
    }

    private static Entry entry(Row row) {
        Place place =
                new Place(
                        row.number("premises_id"),
                        row.text("code"),
                        row.text("name"),
                        row.text("district_path"),
                        row.text("venue_group"));
        return new Entry(
                row.number("id"),
                place,
                row.text("district"),
                Namer.valueOf(row.text("namer")),
                row.numberOrNull("district_id"),
                row.text("department"),
                row.flag("city_pilot"),
                row.flag("demo"),
                row.instant("named_at"),
                row.text("named_by"));
    }
}
