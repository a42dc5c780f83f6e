package org.andian.portal.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.Department;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.VenueGroup;
import org.andian.portal.sql.Sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what rows and columns are called and how they hang together: districts of all times,
 * groups, departments, campaigns.
 */
@ApplicationScoped
class AxisNames {

    @Inject private Sql sql;

    @Inject private Districts districts;

    @Inject private Lines lines;

    /**
     * By id, in the order of their codes; also districts that are no longer valid, for figures of
     * their time.
     */
    Map<Long, Place> places() {
        Map<Long, Place> places = new LinkedHashMap<>();
        sql.list(
                        "select id, name, level, path, valid_from, valid_to from district_view"
                                + " order by code is null, code, id",
                        List.of(),
                        Place::of)
                .forEach(place -> places.put(place.id(), place));
        return places;
    }

    /** Paths of the cities this installation serves. */
    List<String> servedCities() {
        return districts.cities().stream().map(District::path).toList();
    }

    Map<String, VenueGroup> venueGroups() {
        Map<String, VenueGroup> groups = new LinkedHashMap<>();
        lines.venueGroups().forEach(group -> groups.put(group.code(), group));
        return groups;
    }

    Map<String, Department> departments() {
        Map<String, Department> departments = new LinkedHashMap<>();
        lines.departments().forEach(department -> departments.put(department.code(), department));
        return departments;
    }

    Optional<Place> place(String code) {
        return districts.find(code).map(District::id).map(id -> places().get(id));
    }

    CampaignGroups campaign(String code) {
        CampaignGroups campaign =
                sql.first(
                                "select code, city_code, name_zh, name_en from campaign_view where"
                                        + " code = ?",
                                List.of(code),
                                CampaignGroups::of)
                        .orElseThrow(() -> new Refusal(StatisticReason.NO_SUCH_CAMPAIGN, code));
        sql.list(
                        "select seq, name_zh, name_en from campaign_group_view where campaign = ?"
                                + " order by seq",
                        List.of(code),
                        CampaignGroups.Group::of)
                .forEach(group -> campaign.groups().put(group.seq(), group));
        sql.list(
                "select seq, venue_group from campaign_venue_view where campaign = ? order by seq",
                List.of(code),
                row -> campaign.groupOf().putIfAbsent(row.text("venue_group"), row.text("seq")));
        sql.list(
                """
                select seq, department from campaign_part_view
                where campaign = ? and part = 'LEAD' and department is not null order by seq, id\
                """,
                List.of(code),
                row -> campaign.lead().putIfAbsent(row.text("seq"), row.text("department")));
        return campaign;
    }
}
