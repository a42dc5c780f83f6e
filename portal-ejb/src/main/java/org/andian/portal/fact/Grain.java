package org.andian.portal.fact;

/**
 * Which parts of a fact's spot a table keeps apart; what it adds up anyway the database adds up,
 * and the rest of the spot reads as none.
 */
public record Grain(boolean district, boolean venueGroup, boolean department) {

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
