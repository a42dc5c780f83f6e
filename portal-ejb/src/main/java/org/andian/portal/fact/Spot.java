package org.andian.portal.fact;

import org.andian.portal.indicator.Fact;
import org.andian.portal.sql.Row;

/** The place of a fact: 0 and empty stand for none, as in {@link Fact}. */
public record Spot(String campaign, long districtId, String venueGroup, String department) {

    static Spot of(Row row) {
        return new Spot(
                row.text("campaign"),
                row.number("district_id"),
                row.text("venue_group"),
                row.text("department"));
    }

    static Spot of(Fact fact) {
        return new Spot(fact.campaign(), fact.districtId(), fact.venueGroup(), fact.department());
    }
}
