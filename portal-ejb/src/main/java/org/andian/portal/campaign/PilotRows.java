package org.andian.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the pilots that stand, and premises that may become one. */
@ApplicationScoped
class PilotRows {

    private static final String SELECT =
            """
            select x.*, p.code, p.name, p.district_path, p.venue_group, d.name as district
            from campaign_pilot x join premises_view p on p.id = x.premises_id
            join district_view d on d.id = p.district_id
            where x.slot = 1 and x.campaign_id = ? and\
            """;

    @Inject private Sql sql;

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
        return sql.list(SELECT + reach.sql() + " order by p.code", parameters, PilotRows::entry);
    }

    /**
     * @throws Refusal NO_SUCH_PILOT also of one outside the caller's reach
     */
    public Entry get(Scope scope, long campaignId, long pilotId) {
        return inReach(scope, campaignId).stream()
                .filter(entry -> entry.id() == pilotId)
                .findFirst()
                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_PILOT));
    }

    public int countCityPilots(long campaignId) {
        return (int)
                sql.count(
                        "select count(distinct premises_id) as n from campaign_pilot where"
                                + " campaign_id = ? and slot = 1 and city_pilot = 1",
                        List.of(campaignId));
    }

    /**
     * @throws Refusal NO_SUCH_PREMISES also of one outside the caller's reach
     */
    public Place place(Scope scope, String code) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(code));
        parameters.addAll(reach.parameters());
        return sql.first(
                        "select p.* from premises_view p where p.closed_on is null and p.code = ?"
                                + " and "
                                + reach.sql(),
                        parameters,
                        PilotRows::place)
                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_PREMISES, code));
    }

    private static Place place(Row row) {
        return place(row, "id");
    }

    private static Place place(Row row, String id) {
        return new Place(
                row.number(id),
                row.text("code"),
                row.text("name"),
                row.text("district_path"),
                row.text("venue_group"));
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.number("id"),
                place(row, "premises_id"),
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
