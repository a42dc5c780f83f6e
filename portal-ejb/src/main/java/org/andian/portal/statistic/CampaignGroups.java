package org.andian.portal.statistic;

import org.andian.portal.sql.Row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A campaign as statistics need it. A venue group that stands in two scope groups is counted by the
 * lower sequence.
 *
 * @param groups by sequence
 * @param lead the lead department by sequence; groups that name none are absent
 * @param groupOf the counting group's sequence by venue group
 */
record CampaignGroups(
        String code,
        String cityCode,
        String nameZh,
        String nameEn,
        Map<String, Group> groups,
        Map<String, String> lead,
        Map<String, String> groupOf) {

    record Group(String seq, String nameZh, String nameEn) {

        static Group of(Row row) {
            return new Group(row.text("seq"), row.text("name_zh"), row.text("name_en"));
        }
    }

    static CampaignGroups of(Row row) {
        return new CampaignGroups(
                row.text("code"),
                row.text("city_code"),
                row.text("name_zh"),
                row.text("name_en"),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    List<String> venueGroups() {
        return List.copyOf(groupOf.keySet());
    }
}
