package org.andian.portal.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.andian.portal.sql.Sql;

/** Reads who regulates what on a day, and writes a new regulator from a day on. */
@ApplicationScoped
class StandingRegulators {

    private static final String SAME_REACH = """
            where coalesce(venue_group, '') = coalesce(?, '') and coalesce(district_id, 0) = coalesce(?, 0)
              and coalesce(premises_id, 0) = coalesce(?, 0) and valid_to is null""";

    @Inject
    private Sql sql;

    @Inject
    private Today today;

    public List<StandingRegulator> today() {
        return on(today.date());
    }

    public List<StandingRegulator> on(LocalDate day) {
        return sql.list("""
                select r.id, r.venue_group, r.premises_id, b.name as body, b.department, d.path
                from standing_regulator r
                join body b on b.id = r.body_id
                left join district d on d.id = r.district_id
                where r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?) and (r.district_id is null or d.id is not null)""",
                List.of(day, day),
                row -> new StandingRegulator(row.number("id"), row.text("venue_group"), row.text("path"), row.numberOrNull("premises_id"), row.text("body"), row.text("department")));
    }

    /** The one before it for the same reach ends that day; one that began no earlier never held. */
    public void begin(long bodyId, String venueGroup, Long districtId, Long premisesId, LocalDate from) {
        sql.update("update standing_regulator set valid_to = case when valid_from > ? then valid_from else ? end " + SAME_REACH, from, from, venueGroup, districtId, premisesId);
        sql.insert("insert into standing_regulator (venue_group, district_id, premises_id, body_id, valid_from) values (?, ?, ?, ?, ?)",
                venueGroup, districtId, premisesId, bodyId, from);
    }
}
