package org.andian.portal.fact;

/**
 * Joins a room's records, as {@code r}, with where their premises stood on the record's day, as
 * {@code s}.
 */
public final class Placed {

    public static final String STANDING =
            """
            left join premises_standing_view s on s.premises_id = r.premises_id
              and s.valid_from <= r.day and (s.valid_to is null or s.valid_to > r.day)\
            """;

    public static final String DISTRICT = "coalesce(s.district_id, r.district_id, 0)";
    public static final String VENUE_GROUP = "coalesce(r.venue_group, s.venue_group, '')";
    public static final String DEPARTMENT = "coalesce(s.department, '')";

    private Placed() {}
}
