package org.andian.portal.statistic;

import java.util.Set;

/**
 * Which parts of a fact's spot a table keeps apart; what it adds up anyway the database adds up,
 * and the rest of the spot reads as none.
 */
record Grain(boolean district, boolean venueGroup, boolean department) {

    /** Within a campaign the department follows from the venue group. */
    static Grain of(StatisticQuery query) {
        Set<Axis> axes =
                query.columns() == null
                        ? Set.of(query.rows())
                        : Set.of(query.rows(), query.columns());
        boolean led = axes.contains(Axis.DEPARTMENT) && query.campaign() != null;
        return new Grain(
                axes.contains(Axis.DISTRICT),
                led || axes.contains(Axis.VENUE_GROUP) || axes.contains(Axis.CAMPAIGN_GROUP),
                axes.contains(Axis.DEPARTMENT) && !led);
    }

    /** The spot's columns of a query's table {@code q}. */
    String columns() {
        return "q.campaign, "
                + (district ? "q.district_id" : "0 as district_id")
                + ", "
                + (venueGroup ? "q.venue_group" : "'' as venue_group")
                + ", "
                + (department ? "q.department" : "'' as department");
    }

    /** Those of them that are not constant. */
    String keys() {
        return "q.campaign"
                + (district ? ", q.district_id" : "")
                + (venueGroup ? ", q.venue_group" : "")
                + (department ? ", q.department" : "");
    }
}
