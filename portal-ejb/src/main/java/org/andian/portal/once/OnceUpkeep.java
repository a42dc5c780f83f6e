package org.andian.portal.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Forgotten;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;

import java.time.Duration;

/** Gives up keys of long ago, and what was decided of conflicts; on one node at a time. */
@ApplicationScoped
class OnceUpkeep implements Chore {

    @Inject private Sweep sweep;

    @Inject private Forgotten forgotten;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("once.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(14));
    }

    @Override
    public void work(Turn turn) {
        int days = settings.get(OnceKeys.KEPT_DAYS);
        forgotten.before(OnceKeys.FORGOTTEN, sweep.firstKept(days));
        sweep.byRange(
                turn,
                "delete from once_request where kept_from < ? order by kept_from limit ?",
                sweep.startOfKept(days));
        sweep.byRange(
                turn,
                "delete from phone_conflict where decided_at < ? order by decided_at limit ?",
                sweep.startOfKept(days));
    }
}
