package org.andian.portal.difference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Forgotten;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.difference.rule.DifferenceKeys;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Gives up differences that were over long ago; on one node at a time. */
@ApplicationScoped
class DifferenceUpkeep implements Chore {

    private static final String ENDED =
            "select id from difference where ended_at < ? and changed_at < ? order by ended_at"
                    + " limit ?";

    @Inject private Sweep sweep;

    @Inject private Forgotten forgotten;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("difference.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(16));
    }

    @Override
    public void work(Turn turn) {
        int days = settings.get(DifferenceKeys.KEPT_DAYS);
        Instant kept = sweep.startOfKept(days);
        forgotten.before(DifferenceKeys.FORGOTTEN, sweep.firstKept(days));
        sweep.byKey(
                turn,
                ENDED,
                List.of(kept, kept),
                "delete from difference_act where difference_id in (%s)",
                "delete from difference where id in (%s)");
    }
}
