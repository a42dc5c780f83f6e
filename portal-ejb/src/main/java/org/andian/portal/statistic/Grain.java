package org.andian.portal.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which parts of a fact's spot a table keeps apart; what it adds up anyway the database adds up, and the rest of the spot reads as none. */
record Grain(boolean district, boolean venueGroup, boolean department) {

    /** Within a campaign the department follows from the venue group. */
    static Grain of(StatisticQuery query) {
        Set<Axis> axes = new TreeSet<>(Set.of(query.rows()));
        if (query.columns() != null) {
            axes.add(query.columns());
        }
        boolean led = axes.contains(Axis.DEPARTMENT) && query.campaign() != null;
        return new Grain(axes.contains(Axis.DISTRICT), led || axes.contains(Axis.VENUE_GROUP) || axes.contains(Axis.CAMPAIGN_GROUP), axes.contains(Axis.DEPARTMENT) && !led);
    }

    /** The spot's columns of a query's table alias. */
    String columns(String alias) {
        return "%1$s.campaign, %2$s as district_id, %3$s as venue_group, %4$s as department".formatted(alias, district ? alias + ".district_id" : "0",
                venueGroup ? alias + ".venue_group" : "''", department ? alias + ".department" : "''");
    }

    /** Those of them that are not constant. */
    String keys(String alias) {
        List<String> keys = new ArrayList<>(List.of("campaign"));
        if (district) {
            keys.add("district_id");
        }
        if (venueGroup) {
            keys.add("venue_group");
        }
        if (department) {
            keys.add("department");
        }
        return String.join(", ", keys.stream().map(key -> alias + "." + key).toList());
    }
}
