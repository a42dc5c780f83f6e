package org.andian.portal.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.fact.Limit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Scope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a query's frame from what it asks and what the caller reaches. */
@ApplicationScoped
class TableFrames {

    @Inject private AxisNames register;

    TableFrame of(Scope scope, StatisticQuery query) {
        List<Grant> grants = Limit.grants(scope);
        requireKnown(query.within());
        Map<Long, Place> places = register.places();
        CampaignGroups campaign =
                query.campaign() == null ? null : register.campaign(query.campaign());
        List<Place> tops = new ArrayList<>();
        reachTop(grants, places).ifPresent(tops::add);
        Limit limit =
                Limit.of(grants, campaign == null ? codes -> codes : campaign::withScopeGroups);
        if (query.within().districtId() != null) {
            Place chosen = chosen(scope, grants, places, query.within().districtId());
            tops.add(chosen);
            limit = limit.and(Limit.under(chosen.path()));
        }
        if (campaign != null) {
            Place city = city(campaign);
            if (grants.stream().noneMatch(grant -> touches(grant, city))) {
                throw new Refusal(StatisticReason.NO_SUCH_CAMPAIGN, campaign.code());
            }
            if (query.within().districtId() != null
                    && !isOneLine(city, places.get(query.within().districtId()))) {
                throw new Refusal(StatisticReason.OUTSIDE_CAMPAIGN, campaign.code());
            }
            tops.add(city);
            limit = limit.and(Limit.under(city.path()));
        }
        Optional<Place> root =
                tops.stream().max(Comparator.comparingInt(place -> place.path().length()));
        TableFrame frame = new TableFrame(places, root, campaign, limit);
        requireLayer(frame, query.within().layer());
        return new TableFrame(places, root, campaign, limit.and(narrowing(query, frame)));
    }

    /**
     * The row and the column are of those a table of this query can have; what lies outside the
     * caller's reach is one, without records.
     *
     * @throws Refusal NO_SUCH_CELL
     */
    void requireCell(TableFrame frame, StatisticQuery query, CellKey cell) {
        if (!isKey(frame, query.rows(), cell.row())
                || !isKey(frame, query.columns(), cell.column())) {
            throw new Refusal(StatisticReason.NO_SUCH_CELL);
        }
    }

    private void requireLayer(TableFrame frame, Within.Layer layer) {
        if (layer != null && !isKey(frame, layer.axis(), layer.code())) {
            throw new Refusal(StatisticReason.NO_SUCH_CELL);
        }
    }

    private boolean isKey(TableFrame frame, Axis axis, String code) {
        if (axis == null || Set.of(AxisKey.ALL, AxisKey.NONE, AxisKey.UNDIVIDED).contains(code)) {
            return axis != null || AxisKey.ALL.equals(code);
        }
        return switch (axis) {
            case DISTRICT -> frame.place(code).isPresent();
            case VENUE_GROUP -> register.venueGroups().containsKey(code);
            case DEPARTMENT -> register.departments().containsKey(code);
            case CAMPAIGN_GROUP -> frame.campaign().groups().containsKey(code);
        };
    }

    private static Limit narrowing(StatisticQuery query, TableFrame frame) {
        Limit limit = Limit.equal("{campaign}", "");
        if (frame.campaign() != null) {
            limit =
                    limit.and(Limit.groups(frame.campaign().venueGroups()))
                            .or(Limit.equal("{campaign}", frame.campaign().code()));
        }
        if (query.within().venueGroup() != null) {
            limit = limit.and(frame.venueGroupAlone(query.within().venueGroup()));
        }
        if (query.within().layer() != null) {
            Within.Layer layer = query.within().layer();
            limit = limit.and(frame.limit(layer.axis(), layer.code()));
        }
        return query.within().department() == null
                ? limit
                : limit.and(frame.department(query.within().department()));
    }

    private static Place chosen(
            Scope scope, List<Grant> grants, Map<Long, Place> places, long districtId) {
        Place place = places.get(districtId);
        if (place == null) {
            throw new Refusal(StatisticReason.NO_SUCH_DISTRICT, districtId);
        }
        if (grants.stream().noneMatch(grant -> touches(grant, place))) {
            throw scope.refusal("see statistics of that district");
        }
        return place;
    }

    private void requireKnown(Within within) {
        if (within.venueGroup() != null
                && !register.venueGroups().containsKey(within.venueGroup())) {
            throw new Refusal(StatisticReason.NO_SUCH_GROUP, within.venueGroup());
        }
        if (within.department() != null
                && !AxisKey.NONE.equals(within.department())
                && !register.departments().containsKey(within.department())) {
            throw new Refusal(StatisticReason.NO_SUCH_DEPARTMENT, within.department());
        }
    }

    private Place city(CampaignGroups campaign) {
        return register.place(campaign.cityCode())
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Campaign " + campaign.code() + " names no known city."));
    }

    private static boolean isOneLine(Place one, Place other) {
        return one.path().startsWith(other.path()) || other.path().startsWith(one.path());
    }

    static boolean touches(Grant grant, Place place) {
        return grant.districtPath() == null
                || place.path().startsWith(grant.districtPath())
                || grant.districtPath().startsWith(place.path());
    }

    /**
     * The lowest district that holds all the caller reaches; for the unlimited reach the city
     * served, if it is one.
     */
    private Optional<Place> reachTop(List<Grant> grants, Map<Long, Place> places) {
        List<String> paths =
                grants.stream().anyMatch(grant -> grant.districtPath() == null)
                        ? register.servedCities()
                        : grants.stream().map(Grant::districtPath).toList();
        return places.values().stream()
                .filter(place -> paths.stream().allMatch(path -> path.startsWith(place.path())))
                .filter(place -> !paths.isEmpty())
                .max(Comparator.comparingInt(place -> place.path().length()));
    }
}
