package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;

/**
 * Looks every few seconds, on each node, whether a message is due; a claim in the database keeps
 * two nodes from taking the same.
 */
@ApplicationScoped
class Courier implements Chore {

    @Inject private Postman postman;

    @Override
    public Plan plan() {
        return Plan.onEachNode("notification.deliver", Duration.ofSeconds(5));
    }

    @Override
    public void work(Turn turn) {
        boolean delivered = true;
        while (delivered && turn.goesOn()) {
            delivered = postman.deliverNext();
        }
    }
}
