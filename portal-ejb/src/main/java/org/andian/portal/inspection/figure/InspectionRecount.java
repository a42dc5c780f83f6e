package org.andian.portal.inspection.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.Part;
import org.andian.portal.inspection.TaskState;
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

/** Counts a day's inspections again, task by task from what was done with each. */
@ApplicationScoped
class InspectionRecount {

    /** Of the tasks on which something was done that day, or whose last day it ever was. */
    private static final String ACTS =
            """
            select a.task_id, a.at, a.act, a.state, a.due_on, a.premises_id from inspection_act a
            join inspection_task t on t.id = a.task_id
            where t.kind = ? and a.at < ? and exists (select 1 from inspection_act d where d.task_id = t.id
              and (d.due_on = ? or d.at >= ? and d.at < ?))
            order by a.task_id, a.id\
            """;

    private static final String FINDINGS =
            """
            select f.task_id, f.kept_at from inspection_finding f join inspection_task t on t.id = f.task_id
            where t.kind = ? and exists (select 1 from inspection_act d where d.task_id = t.id
              and d.at >= ? and d.at < ?)\
            """;

    private static final String KEPT_FINDINGS =
            "select premises_id from inspection_finding where kept_at >= ? and kept_at < ?";
    private static final String KEPT_STOPS =
            "select premises_id from patrol_stop where kept_at >= ? and kept_at < ?";

    @Inject private Sql sql;

    @Inject private Placements placements;

    @Inject private Clock clock;

    /** Where premises lay is read only when something was found. */
    public List<Fact> of(InspectionMeasure measure, LocalDate day, Part part) {
        List<InspectionStory.Counted> counted =
                (measure.way().isOfTasks() ? ofTasks(measure, day) : kept(measure, day))
                        .stream().filter(one -> part.holds(one.premisesId())).toList();
        if (counted.isEmpty()) {
            return List.of();
        }
        Map<Long, Placing> placed = placements.placed(day, part);
        return counted.stream().map(one -> fact(placed.get(one.premisesId()), one)).toList();
    }

    private List<InspectionStory.Counted> kept(InspectionMeasure measure, LocalDate day) {
        Period whole = Period.days(day, day);
        return sql.list(
                measure == InspectionMeasure.STOPS ? KEPT_STOPS : KEPT_FINDINGS,
                List.of(whole.from(), whole.to()),
                row -> new InspectionStory.Counted(row.number("premises_id"), 1, 0));
    }

    private List<InspectionStory.Counted> ofTasks(InspectionMeasure measure, LocalDate day) {
        Period whole = Period.days(day, day);
        String kind = measure.kind().name();
        Map<Long, List<InspectionStory.Act>> acts = new LinkedHashMap<>();
        sql.list(
                ACTS,
                List.of(kind, whole.to(), day, whole.from(), whole.to()),
                row ->
                        acts.computeIfAbsent(row.number("task_id"), id -> new ArrayList<>())
                                .add(act(row)));
        Map<Long, List<Instant>> findings = new LinkedHashMap<>();
        sql.list(
                FINDINGS,
                List.of(kind, whole.from(), whole.to()),
                row ->
                        findings.computeIfAbsent(row.number("task_id"), id -> new ArrayList<>())
                                .add(row.instant("kept_at")));
        Instant now = clock.instant();
        List<InspectionStory.Counted> counted = new ArrayList<>();
        acts.forEach(
                (task, done) ->
                        counted.addAll(
                                new InspectionStory(done, findings.getOrDefault(task, List.of()))
                                        .counted(measure.way(), day, now)));
        return counted;
    }

    private static InspectionStory.Act act(Row row) {
        return new InspectionStory.Act(
                row.instant("at"),
                row.text("act"),
                TaskState.valueOf(row.text("state")),
                row.day("due_on"),
                row.number("premises_id"));
    }

    private static Fact fact(Placing at, InspectionStory.Counted counted) {
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
