package org.andian.portal.alarm.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;

/** Looks every ten seconds, on one node, for devices that have fallen silent. */
@ApplicationScoped
class OfflineWatch implements Chore {

    @Inject private SilenceCheck check;

    @Override
    public Plan plan() {
        return Plan.onOneNode("alarm.offline", Duration.ofSeconds(10));
    }

    @Override
    public void work(Turn turn) {
        check.look();
    }
}
