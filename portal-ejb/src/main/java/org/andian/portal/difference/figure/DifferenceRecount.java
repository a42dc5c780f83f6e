package org.andian.portal.difference.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.Part;
import org.andian.portal.period.Period;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.Placing;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts a day's differences again, one by one from what became of each. */
@ApplicationScoped
class DifferenceRecount {

    private static final String ACTS =
            """
            select f.id, f.kind, a.at, a.act, a.state, a.premises_id, a.district_id
            from difference f join difference_act a on a.difference_id = f.id
            where a.at < ? and (f.open_slot = 1 or f.ended_at >= ?) order by f.id, a.id\
            """;

    @Inject private Sql sql;

    @Inject private Placements placements;

    private record Found(DifferenceStory.Act at, int times) {}

    /** Where premises lay is read only when something was found. */
    public List<Fact> of(DifferenceCounter counter, LocalDate day, Part part) {
        List<Found> found = new ArrayList<>();
        for (DifferenceStory story : stories(day)) {
            int times = story.counted(counter, day);
            if (times > 0 && part.holds(story.last().premisesId())) {
                found.add(new Found(story.last(), times));
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Placing> placed = placements.placed(day, part);
        return found.stream().map(one -> fact(one, placed)).toList();
    }

    private List<DifferenceStory> stories(LocalDate day) {
        Period whole = Period.days(day, day);
        Map<Long, List<DifferenceStory.Act>> acts = new LinkedHashMap<>();
        Map<Long, DifferenceKind> kinds = new LinkedHashMap<>();
        sql.list(
                ACTS,
                List.of(whole.to(), whole.from()),
                row -> {
                    long id = row.number("id");
                    kinds.put(id, DifferenceKind.valueOf(row.text("kind")));
                    return acts.computeIfAbsent(id, one -> new ArrayList<>()).add(act(row));
                });
        return acts.entrySet().stream()
                .map(one -> new DifferenceStory(kinds.get(one.getKey()), one.getValue()))
                .toList();
    }

    private static DifferenceStory.Act act(Row row) {
        return new DifferenceStory.Act(
                row.instant("at"),
                row.text("act"),
                DifferenceState.valueOf(row.text("state")),
                row.numberOrNull("premises_id"),
                row.numberOrNull("district_id"));
    }

    private static Fact fact(Found found, Map<Long, Placing> placed) {
        Placing at = placed.get(found.at().premisesId());
        Long registeredIn = found.at().districtId();
        return at == null
                ? new Fact("", registeredIn == null ? 0 : registeredIn, "", "", found.times(), 0)
                : new Fact("", at.districtId(), at.venueGroup(), at.department(), found.times(), 0);
    }
}
