package org.andian.portal.alarm.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;

/** Looks every ten seconds, on one node, for dangers told late that have not ended. */
@ApplicationScoped
class StillDangerous implements Chore {

    @Inject private LateDangers dangers;

    @Override
    public Plan plan() {
        return Plan.onOneNode("alarm.stillDangerous", Duration.ofSeconds(10));
    }

    @Override
    public void work(Turn turn) {
        dangers.revive();
    }
}
