package org.andian.portal.statistic;

import org.andian.portal.indicator.GroupCode;
import org.andian.portal.sql.Row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The sequence of the group a fact belongs to; empty for none. */
    String seq(String venueGroup) {
        return GroupCode.isCode(venueGroup)
                ? GroupCode.seq(venueGroup)
                : groupOf.getOrDefault(venueGroup, "");
    }

    /** What the facts of a group stand under: its venue groups and the group itself. */
    List<String> codes(String seq) {
        return Stream.concat(
                        groupOf.keySet().stream().filter(group -> groupOf.get(group).equals(seq)),
                        Stream.of(GroupCode.of(seq)))
                .toList();
    }

    /** These venue groups and the scope groups that count any of them. */
    List<String> withScopeGroups(List<String> some) {
        return Stream.concat(
                        some.stream(),
                        some.stream()
                                .filter(groupOf::containsKey)
                                .map(group -> GroupCode.of(groupOf.get(group)))
                                .distinct())
                .toList();
    }

    /** The one venue group that a scope group counts; empty where it counts several or none. */
    Optional<String> only(String scopeGroup) {
        List<String> counted =
                groupOf.keySet().stream()
                        .filter(group -> groupOf.get(group).equals(GroupCode.seq(scopeGroup)))
                        .toList();
        return counted.size() == 1 ? Optional.of(counted.getFirst()) : Optional.empty();
    }

    /**
     * The scope groups, and what is not divided among them, that no single venue group stands for.
     */
    List<String> severalVenues() {
        return Stream.concat(
                        Stream.of(GroupCode.UNDIVIDED),
                        groups.keySet().stream()
                                .map(GroupCode::of)
                                .filter(code -> only(code).isEmpty()))
                .toList();
    }
}
