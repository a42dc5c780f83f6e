package org.andian.portal.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Forgotten;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;
import org.andian.portal.workorder.matter.WorkKeys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Gives up work orders that were over long ago, and trainings that were recorded long ago; on one
 * node at a time. What is open, or was written of since, stays however old.
 */
@ApplicationScoped
class WorkUpkeep implements Chore {

    private static final String ENDED =
            "select id from work_order where ended_at < ? and changed_at < ? order by ended_at"
                    + " limit ?";

    private static final String TRAININGS =
            "select id from work_training where recorded_at < ? order by recorded_at limit ?";

    @Inject private Sweep sweep;

    @Inject private Forgotten forgotten;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("workorder.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(14));
    }

    @Override
    public void work(Turn turn) {
        int days = settings.get(WorkKeys.KEPT_DAYS);
        Instant kept = sweep.startOfKept(days);
        forgotten.before(WorkKeys.FORGOTTEN, sweep.firstKept(days));
        sweep.byKey(
                turn,
                ENDED,
                List.of(kept, kept),
                "delete from work_act where work_id in (%s)",
                "delete from work_order where id in (%s)");
        sweep.byKey(turn, TRAININGS, List.of(kept), "delete from work_training where id in (%s)");
    }
}
