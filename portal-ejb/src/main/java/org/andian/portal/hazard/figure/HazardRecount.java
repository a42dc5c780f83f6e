package org.andian.portal.hazard.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.Part;
import org.andian.portal.period.Period;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.Placing;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts a day's hazards again, hazard by hazard from what was done with each. */
@ApplicationScoped
class HazardRecount {

    private static final String ACTS =
            """
            select h.id, a.at, a.act, a.note, a.state, a.kind, a.grade, a.found_on, a.due_on, a.premises_id
            from (select distinct hazard_id from hazard_act where premises_id >= ? and premises_id < ?) p
            join hazard h on h.id = p.hazard_id join hazard_act a on a.hazard_id = h.id
            where a.at < ? and %s order by h.id, a.id\
            """;

    private static final String ACTED =
            "exists (select 1 from hazard_act d where d.hazard_id = h.id and d.at >= ? and d.at <"
                    + " ?)";
    private static final String DUE =
            "exists (select 1 from hazard_act d where d.hazard_id = h.id and d.due_on = ?)";
    private static final String LISTED =
            "(h.state not in ('CLOSED', 'MERGED') or h.changed_at >= ?)";

    /** Where a paper's hazard was that evening. */
    private static final String PLACE =
            """
            select (select a.premises_id from hazard_act a where a.hazard_id = x.hazard_id and a.at < ?
              order by a.id desc limit 1) as premises_id\
            """;

    private static final String ORDERS =
            PLACE
                    + " from hazard_order o join hazard_order_item x on x.order_id = o.id and x.no"
                    + " = 1 where o.issued_at >= ? and o.issued_at < ?";

    private static final String GRANTED =
            PLACE
                    + " from hazard_extension x where x.granted = 1 and x.settled_at >= ? and"
                    + " x.settled_at < ?";

    @Inject private Sql sql;

    @Inject private Placements placements;

    @Inject private Clock clock;

    private record Found(long premises, Story.Counted counted) {}

    /** Where premises lay is read only when something was found: most days have few of a kind. */
    public List<Fact> of(Counter counter, LocalDate day, Part part) {
        List<Found> found =
                switch (counter.measure()) {
                    case ORDERS -> papers(ORDERS, day, part);
                    case GRANTED -> papers(GRANTED, day, part);
                    default -> stories(counter, day, part);
                };
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Placing> placed = placements.placed(day, part);
        return found.stream().map(one -> fact(placed.get(one.premises()), one.counted())).toList();
    }

    private List<Found> papers(String select, LocalDate day, Part part) {
        Period whole = Period.days(day, day);
        return sql
                .list(
                        select,
                        List.of(whole.to(), whole.from(), whole.to()),
                        row -> row.number("premises_id"))
                .stream()
                .filter(part::holds)
                .map(premises -> new Found(premises, new Story.Counted(1, 0)))
                .toList();
    }

    private List<Found> stories(Counter counter, LocalDate day, Part part) {
        Instant now = clock.instant();
        List<Found> found = new ArrayList<>();
        for (Story story : read(concerned(counter.measure(), day), day, part)) {
            long premises = story.premises();
            if (part.holds(premises)) {
                story.counted(counter, day, now)
                        .forEach(one -> found.add(new Found(premises, one)));
            }
        }
        return found;
    }

    private record Narrowing(String sql, List<Object> parameters) {}

    /** Hazards that cannot count are not read at all. */
    private static Narrowing concerned(Measure measure, LocalDate day) {
        Period whole = Period.days(day, day);
        return switch (measure) {
            case OPEN, OVERDUE, RECTIFIED ->
                    new Narrowing(LISTED, List.of(Period.startOf(day.withDayOfYear(1))));
            case ON_TIME -> new Narrowing(DUE, List.of(day));
            default -> new Narrowing(ACTED, List.of(whole.from(), whole.to()));
        };
    }

    /** Those that were ever in the part, up to the day's end. */
    private List<Story> read(Narrowing concerned, LocalDate day, Part part) {
        Map<Long, List<Story.Act>> acts = new LinkedHashMap<>();
        List<Object> parameters =
                new ArrayList<>(List.of(part.from(), part.to(), Period.startOf(day.plusDays(1))));
        parameters.addAll(concerned.parameters());
        sql.list(
                ACTS.formatted(concerned.sql()),
                parameters,
                row ->
                        acts.computeIfAbsent(row.number("id"), id -> new ArrayList<>())
                                .add(act(row)));
        return acts.values().stream().map(Story::new).toList();
    }

    private static Story.Act act(Row row) {
        return new Story.Act(
                row.instant("at"),
                row.text("act"),
                row.text("note"),
                HazardState.valueOf(row.text("state")),
                row.text("kind"),
                Grade.valueOf(row.text("grade")),
                row.day("found_on"),
                row.day("due_on"),
                row.number("premises_id"));
    }

    private static Fact fact(Placing at, Story.Counted counted) {
        return at == null
                ? new Fact("", 0, "", "", counted.numerator(), counted.denominator())
                : new Fact(
                        "",
                        at.districtId(),
                        at.venueGroup(),
                        at.department(),
                        counted.numerator(),
                        counted.denominator());
    }
}
