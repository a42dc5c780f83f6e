package org.andian.portal.statistic;

import org.andian.portal.fact.Limit;
import org.andian.portal.fact.Spot;
import org.andian.portal.indicator.GroupCode;
import org.andian.portal.refusal.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a query's rows and columns are made of: to which of them a fact belongs, and, the other way
 * round, which facts belong to one of them.
 *
 * @param root district rows are its children; empty for cities
 * @param campaign null when the query names none
 * @param limit the caller's reach and the query's own narrowing
 */
record TableFrame(
        Map<Long, Place> places, Optional<Place> root, CampaignGroups campaign, Limit limit) {

    private static final String CITY = "city";

    /**
     * @return the code of the key the fact belongs to on an axis; {@link AxisKey#ALL} without an
     *     axis
     */
    String code(Axis axis, Spot spot) {
        if (axis == null) {
            return AxisKey.ALL;
        }
        return switch (axis) {
            case DISTRICT -> district(spot.districtId());
            case VENUE_GROUP -> venueGroup(spot.venueGroup());
            case DEPARTMENT -> department(spot);
            case CAMPAIGN_GROUP ->
                    spot.venueGroup().equals(GroupCode.UNDIVIDED)
                            ? AxisKey.UNDIVIDED
                            : orNone(campaign.seq(spot.venueGroup()));
        };
    }

    private String venueGroup(String code) {
        return GroupCode.isCode(code)
                ? campaign.only(code).orElse(AxisKey.UNDIVIDED)
                : orNone(code);
    }

    private String department(Spot spot) {
        if (campaign == null) {
            return orNone(spot.department());
        }
        return spot.venueGroup().equals(GroupCode.UNDIVIDED)
                ? AxisKey.UNDIVIDED
                : orNone(campaign.lead().getOrDefault(campaign.seq(spot.venueGroup()), ""));
    }

    /** The facts that belong to a key of an axis. */
    Limit limit(Axis axis, String code) {
        if (axis == null || code.equals(AxisKey.ALL)) {
            return Limit.NONE;
        }
        return switch (axis) {
            case DISTRICT -> district(code);
            case VENUE_GROUP -> venueGroups(code);
            case DEPARTMENT -> departments(code);
            case CAMPAIGN_GROUP -> groups(code);
        };
    }

    private Limit venueGroups(String code) {
        return switch (code) {
            case AxisKey.NONE -> Limit.equal("{group}", "");
            case AxisKey.UNDIVIDED ->
                    Limit.groups(campaign == null ? List.of() : campaign.severalVenues());
            default -> venueGroupAlone(code);
        };
    }

    /** A venue group, with the quotas of a scope group that counts no other. */
    Limit venueGroupAlone(String code) {
        if (campaign == null) {
            return Limit.equal("{group}", code);
        }
        return Limit.groups(
                campaign.withScopeGroups(List.of(code)).stream()
                        .filter(one -> !GroupCode.isCode(one) || campaign.only(one).isPresent())
                        .toList());
    }

    private Limit departments(String code) {
        return AxisKey.UNDIVIDED.equals(code) ? undivided() : department(code);
    }

    private static Limit undivided() {
        return Limit.equal("{group}", GroupCode.UNDIVIDED);
    }

    Limit department(String code) {
        String department = code.equals(AxisKey.NONE) ? "" : code;
        if (campaign == null) {
            return Limit.equal("{department}", department);
        }
        List<String> led =
                campaign.groups().keySet().stream()
                        .filter(seq -> campaign.lead().getOrDefault(seq, "").equals(department))
                        .flatMap(seq -> campaign.codes(seq).stream())
                        .toList();
        return department.isEmpty()
                ? Limit.groups(led).or(Limit.equal("{group}", ""))
                : Limit.groups(led);
    }

    /** Whether the caller's districts, of the root only, stand for rows of their own. */
    boolean isRoot(Place place) {
        return root.map(Place::id).filter(id -> id == place.id()).isPresent();
    }

    private Limit groups(String code) {
        return switch (code) {
            case AxisKey.NONE -> Limit.equal("{group}", "");
            case AxisKey.UNDIVIDED -> undivided();
            default -> Limit.groups(campaign.codes(code));
        };
    }

    private String district(long id) {
        Place place = places.get(id);
        if (place == null) {
            return AxisKey.NONE;
        }
        Place row = root.isPresent() ? childAbove(place, root.get()) : cityAbove(place);
        return Long.toString(row.id());
    }

    private Limit district(String code) {
        if (code.equals(AxisKey.NONE)) {
            return new Limit("x.id is null", List.of());
        }
        Place place = place(code).orElseThrow(() -> new Refusal(StatisticReason.NO_SUCH_CELL));
        return isRoot(place) ? Limit.equal("x.id", place.id()) : Limit.under(place.path());
    }

    /** The district a key names; empty where it names none. */
    Optional<Place> place(String code) {
        return code.matches("\\d{1,18}")
                ? Optional.ofNullable(places.get(Long.valueOf(code)))
                : Optional.empty();
    }

    private Place childAbove(Place place, Place top) {
        return ancestors(place).stream().filter(one -> one.isChildOf(top)).findFirst().orElse(top);
    }

    private Place cityAbove(Place place) {
        return ancestors(place).stream()
                .filter(one -> CITY.equals(one.level()))
                .findFirst()
                .orElse(place);
    }

    /** From the place itself upwards. */
    private List<Place> ancestors(Place place) {
        List<Place> line = new ArrayList<>();
        String[] ids = place.path().split("/");
        for (int i = ids.length - 1; i > 0; i--) {
            Place one = places.get(Long.valueOf(ids[i]));
            if (one != null) {
                line.add(one);
            }
        }
        return line;
    }

    private static String orNone(String code) {
        return code.isEmpty() ? AxisKey.NONE : code;
    }
}
