package org.andian.portal.inspection.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.inspection.draw.DoubleRandom;
import org.andian.portal.inspection.draw.Pick;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.List;
import java.util.Optional;

/** Reads draws; what was drawn is never stored, since it follows from lists and seed. */
@ApplicationScoped
class PlanDraws {

    private static final String UNIT = "UNIT";
    private static final String PERSON = "PERSON";

    @Inject private Sql sql;

    public Optional<PlanDraw> find(long planId) {
        List<PlanDraw.Entry> units = entries(planId, UNIT);
        List<PlanDraw.Entry> people = entries(planId, PERSON);
        return sql.first(
                "select * from inspection_draw where plan_id = ?",
                List.of(planId),
                row -> draw(row, units, people));
    }

    /** Empty where there is no draw, or it was not made yet. */
    public List<Pick> picks(long planId) {
        return find(planId).map(PlanDraw::picks).orElse(List.of());
    }

    private List<PlanDraw.Entry> entries(long planId, String side) {
        return sql.list(
                "select * from inspection_draw_entry where plan_id = ? and side = ? order by"
                        + " entry_key",
                List.of(planId, side),
                row -> new PlanDraw.Entry(row.text("entry_key"), row.text("name")));
    }

    private static PlanDraw draw(Row row, List<PlanDraw.Entry> units, List<PlanDraw.Entry> people) {
        String seed = row.text("seed");
        int wanted = (int) row.number("wanted");
        int each = (int) row.number("each_by");
        return new PlanDraw(
                row.number("plan_id"),
                wanted,
                each,
                row.text("units_hash"),
                row.text("people_hash"),
                row.instant("frozen_at"),
                row.text("frozen_by"),
                units,
                people,
                seed,
                row.flag("given"),
                row.instant("drawn_at"),
                row.text("drawn_by"),
                row.instant("published_at"),
                seed == null
                        ? List.of()
                        : DoubleRandom.draw(seed, keys(units), wanted, keys(people), each));
    }

    static List<String> keys(List<PlanDraw.Entry> entries) {
        return entries.stream().map(PlanDraw.Entry::key).toList();
    }
}
