package org.andian.portal.statistic;

import org.andian.portal.regulation.Department;
import org.andian.portal.regulation.VenueGroup;
import org.andian.portal.scope.Grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of an axis in their order. Districts valid on the period's last day and the groups of a
 * campaign stand there also with nothing to count; venue groups and departments only with premises
 * or figures in the period; withdrawn districts, "none" and what is not divided only with figures.
 */
record Headings(
        TableFrame frame,
        List<Grant> grants,
        Map<String, VenueGroup> venueGroups,
        Map<String, Department> departments,
        Words words) {

    /**
     * @param present codes that premises or figures were found for
     */
    List<AxisKey> keys(Axis axis, Set<String> present, LocalDate last) {
        Map<String, String> labels =
                switch (axis) {
                    case DISTRICT -> districts(present, last);
                    case VENUE_GROUP ->
                            named(
                                    venueGroups.values().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            VenueGroup::code,
                                                            g ->
                                                                    words.either(
                                                                            g.nameZh(), g.nameEn()),
                                                            (a, b) -> a,
                                                            LinkedHashMap::new)),
                                    present);
                    case DEPARTMENT ->
                            named(
                                    departments.values().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            Department::code,
                                                            d ->
                                                                    words.either(
                                                                            d.nameZh(), d.nameEn()),
                                                            (a, b) -> a,
                                                            LinkedHashMap::new)),
                                    present);
                    case CAMPAIGN_GROUP ->
                            frame.campaign().groups().values().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    CampaignGroups.Group::seq,
                                                    g -> words.either(g.nameZh(), g.nameEn()),
                                                    (a, b) -> a,
                                                    LinkedHashMap::new));
                };
        List<AxisKey> keys = new ArrayList<>();
        labels.forEach((code, label) -> keys.add(new AxisKey(axis, code, label)));
        if (present.contains(AxisKey.NONE)) {
            keys.add(
                    new AxisKey(
                            axis,
                            AxisKey.NONE,
                            words.get("none." + axis.name().toLowerCase(Locale.ROOT))));
        }
        if (present.contains(AxisKey.UNDIVIDED)) {
            keys.add(
                    new AxisKey(
                            axis,
                            AxisKey.UNDIVIDED,
                            words.get("undivided." + axis.name().toLowerCase(Locale.ROOT))));
        }
        return keys;
    }

    private Map<String, String> districts(Set<String> present, LocalDate last) {
        Set<Place> shown = new LinkedHashSet<>();
        for (Place place : frame.places().values()) {
            boolean stands =
                    isRow(place)
                            && place.isValidOn(last)
                            && grants.stream().anyMatch(grant -> TableFrames.touches(grant, place));
            if (stands || present.contains(Long.toString(place.id()))) {
                shown.add(place);
            }
        }
        frame.root().filter(root -> shown.isEmpty()).ifPresent(shown::add);
        Map<String, String> labels = new LinkedHashMap<>();
        shown.forEach(place -> labels.put(Long.toString(place.id()), label(place, last)));
        return labels;
    }

    private boolean isRow(Place place) {
        return frame.root().map(place::isChildOf).orElseGet(() -> "city".equals(place.level()));
    }

    private String label(Place place, LocalDate last) {
        String name =
                frame.isRoot(place) ? words.get("district.itself", place.name()) : place.name();
        return place.isValidOn(last)
                ? name
                : words.get(
                        "district.until",
                        name,
                        place.validTo() == null ? place.validFrom() : place.validTo().minusDays(1));
    }

    private static Map<String, String> named(Map<String, String> all, Set<String> present) {
        all.keySet().retainAll(present);
        return all;
    }
}
