package org.andian.portal.workorder.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.Part;
import org.andian.portal.period.Period;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.Placing;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.WorkState;
import org.andian.portal.workorder.matter.WorkKind;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts a day's work again, order by order from what was done with each. */
@ApplicationScoped
class WorkRecount {

    private static final String ACTS =
            """
            select w.id, w.kind, a.at, a.happened_at, a.act, a.state, a.arrive_by, a.finish_by, a.rating, a.premises_id
            from (select distinct work_id from work_act where premises_id >= ? and premises_id < ?) p
            join work_order w on w.id = p.work_id join work_act a on a.work_id = w.id
            where a.at < ? and %s order by w.id, a.id\
            """;

    private static final String ACTED =
            "exists (select 1 from work_act d where d.work_id = w.id and d.at >= ? and d.at < ?)";
    private static final String STANDING =
            "(w.state not in ('PASSED', 'RATED', 'CANCELLED') or w.changed_at >= ?)";

    private static final String TRAININGS =
            """
            select told_premises_id, people from work_training
            where told_premises_id >= ? and told_premises_id < ? and recorded_at >= ? and recorded_at < ?
              and (withdrawn_at is null or withdrawn_at >= ?)\
            """;

    @Inject private Sql sql;

    @Inject private Placements placements;

    @Inject private Clock clock;

    private record Found(long premises, WorkStory.Counted counted) {}

    private record Narrowing(String sql, List<Object> parameters) {}

    /** Where premises lay is read only when something was found: most days have few of a kind. */
    public List<Fact> of(WorkCounter counter, LocalDate day, Part part) {
        List<Found> found =
                counter.measure().isOfTraining()
                        ? trainings(counter.measure(), day, part)
                        : stories(counter, day, part);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Placing> placed = placements.placed(day, part);
        return found.stream().map(one -> fact(placed.get(one.premises()), one.counted())).toList();
    }

    private List<Found> trainings(WorkMeasure measure, LocalDate day, Part part) {
        Period whole = Period.days(day, day);
        return sql.list(
                TRAININGS,
                List.of(part.from(), part.to(), whole.from(), whole.to(), whole.to()),
                row ->
                        new Found(
                                row.number("told_premises_id"),
                                new WorkStory.Counted(
                                        measure == WorkMeasure.TRAINED ? row.number("people") : 1,
                                        0)));
    }

    private List<Found> stories(WorkCounter counter, LocalDate day, Part part) {
        Instant now = clock.instant();
        List<Found> found = new ArrayList<>();
        for (WorkStory story : read(concerned(counter.measure(), day), day, part)) {
            long premises = story.premises();
            if (part.holds(premises)) {
                story.counted(counter, day, now)
                        .forEach(one -> found.add(new Found(premises, one)));
            }
        }
        return found;
    }

    /** Orders that cannot count are not read at all. */
    private static Narrowing concerned(WorkMeasure measure, LocalDate day) {
        Period whole = Period.days(day, day);
        return measure.isStanding()
                ? new Narrowing(STANDING, List.of(whole.from()))
                : new Narrowing(ACTED, List.of(whole.from(), whole.to()));
    }

    /** Those that were ever in the part, up to the day's end. */
    private List<WorkStory> read(Narrowing concerned, LocalDate day, Part part) {
        Map<Long, List<WorkStory.Act>> acts = new LinkedHashMap<>();
        Map<Long, WorkKind> kinds = new LinkedHashMap<>();
        List<Object> parameters =
                new ArrayList<>(List.of(part.from(), part.to(), Period.startOf(day.plusDays(1))));
        parameters.addAll(concerned.parameters());
        sql.list(
                ACTS.formatted(concerned.sql()),
                parameters,
                row -> {
                    long id = row.number("id");
                    kinds.put(id, WorkKind.valueOf(row.text("kind")));
                    return acts.computeIfAbsent(id, one -> new ArrayList<>()).add(act(row));
                });
        return acts.entrySet().stream()
                .map(one -> new WorkStory(kinds.get(one.getKey()), one.getValue()))
                .toList();
    }

    private static WorkStory.Act act(Row row) {
        Long rating = row.numberOrNull("rating");
        return new WorkStory.Act(
                row.instant("at"),
                row.instant("happened_at"),
                row.text("act"),
                WorkState.valueOf(row.text("state")),
                row.instant("arrive_by"),
                row.instant("finish_by"),
                rating == null ? null : rating.intValue(),
                row.number("premises_id"));
    }

    private static Fact fact(Placing at, WorkStory.Counted counted) {
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
