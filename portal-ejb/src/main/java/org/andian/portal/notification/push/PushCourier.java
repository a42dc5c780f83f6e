package org.andian.portal.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;

/** Takes what is for browsers on its way. */
@ApplicationScoped
class PushCourier implements Chore {

    @Inject private PushCarrier carrier;

    @Override
    public Plan plan() {
        return Plan.onEachNode("notification.push", Duration.ofSeconds(5));
    }

    @Override
    public void work(Turn turn) {
        boolean delivered = true;
        while (delivered && turn.goesOn()) {
            delivered = carrier.deliverNext();
        }
    }
}
