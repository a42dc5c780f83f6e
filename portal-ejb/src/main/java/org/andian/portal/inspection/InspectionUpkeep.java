package org.andian.portal.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Forgotten;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Gives up inspections that were finished long ago, with their answers and findings, what was
 * walked on patrol, and plans without a task; on one node at a time. What is open stays however
 * old, and so does the hazard that was found.
 */
@ApplicationScoped
class InspectionUpkeep implements Chore {

    private static final String OLD_TASKS =
            "select id from inspection_task where state in ('DONE', 'CANCELLED') and changed_at < ?"
                    + " and due_on < ? order by id limit ?";

    private static final String OLD_STOPS =
            "select id from patrol_stop where kept_at < ? order by id limit ?";

    private static final String OLD_ROUNDS =
            """
            select r.id from patrol_round r where r.started_at < ? and not exists (
              select 1 from patrol_stop s where s.round_id = r.id)
            order by r.id limit ?\
            """;

    private static final String OLD_PLANS =
            """
            select n.id from inspection_plan n where n.state in ('CLOSED', 'WITHDRAWN') and n.ended_at < ?
              and not exists (select 1 from inspection_task t where t.plan_id = n.id)
            order by n.id limit ?\
            """;

    private static final String[] TASKS = {
        "delete from inspection_finding where task_id in (%s)",
        "delete from inspection_answer where task_id in (%s)",
        "delete from inspection_place where task_id in (%s)",
        "delete from inspection_task_person where task_id in (%s)",
        "delete from inspection_act where task_id in (%s)",
        "delete from inspection_task where id in (%s)"
    };

    private static final String[] PLANS = {
        "delete from inspection_draw_entry where plan_id in (%s)",
        "delete from inspection_draw where plan_id in (%s)",
        "delete from inspection_plan_person where plan_id in (%s)",
        "delete from inspection_plan_unit where plan_id in (%s)",
        "delete from inspection_plan_body where plan_id in (%s)",
        "delete from inspection_plan where id in (%s)"
    };

    @Inject private Sweep sweep;

    @Inject private Forgotten forgotten;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("inspection.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(14));
    }

    @Override
    public void work(Turn turn) {
        int days = settings.get(InspectionKeys.KEPT_DAYS);
        Instant kept = sweep.startOfKept(days);
        LocalDate first = sweep.firstKept(days);
        forgotten.before(InspectionKeys.FORGOTTEN, first);
        sweep.byKey(turn, OLD_TASKS, List.of(kept, first), TASKS);
        sweep.byKey(
                turn,
                OLD_STOPS,
                List.of(kept),
                "delete from inspection_finding where stop_id in (%s)",
                "delete from patrol_stop where id in (%s)");
        sweep.byKey(turn, OLD_ROUNDS, List.of(kept), "delete from patrol_round where id in (%s)");
        sweep.byKey(turn, OLD_PLANS, List.of(kept), PLANS);
        sweep.byRange(
                turn,
                "delete from publicity_action where recorded_at < ? order by id limit ?",
                kept);
    }
}
