package org.andian.portal.premises.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Part;
import org.andian.portal.regulation.Regulators;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Door for the portal's own counting, not for people: where each premises lay on a past day and who
 * was responsible for it. A placement ends where the next begins, so that a premises has at most
 * one a day; before its first and after it is closed it has none.
 */
@ApplicationScoped
public class Placements {

    @Inject private Sql sql;

    @Inject private Regulators regulators;

    @Inject private OwnRegulators own;

    /** Condition for alias {@code alias} of {@code premises_placement}; takes the day twice. */
    public static String onDay(String alias) {
        return "(%1$s.valid_from <= ? and (%1$s.valid_to is null or %1$s.valid_to > ?))"
                .formatted(alias);
    }

    public List<Placement> on(LocalDate day) {
        return sql.list(
                "select * from premises_placement l where " + onDay("l"),
                List.of(day, day),
                Placements::placement);
    }

    /** Who was responsible for which placement on that day, by what is known now. */
    public Responsibility responsibleOn(LocalDate day) {
        return Responsibility.of(regulators.on(day), own.on(day));
    }

    /** The same premises by premises, of a part of them, with the department: for recounts. */
    public Map<Long, Placing> placed(LocalDate day, Part part) {
        Responsibility responsibility = Responsibility.of(regulators.on(day), own.on(day, part));
        Map<Long, Placing> placed = new HashMap<>();
        sql.list(
                        "select * from premises_placement l where "
                                + onDay("l")
                                + " and l.premises_id >= ? and l.premises_id < ?",
                        List.of(day, day, part.from(), part.to()),
                        Placements::placement)
                .forEach(
                        placement ->
                                placed.put(
                                        placement.premisesId(),
                                        new Placing(
                                                placement.districtId(),
                                                placement.venueGroup(),
                                                responsibility.department(placement).orElse(""))));
        return placed;
    }

    private static Placement placement(Row row) {
        return new Placement(
                row.number("premises_id"),
                row.number("district_id"),
                row.text("district_path"),
                row.text("venue_group"));
    }
}
