package org.andian.portal.notification;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;
import org.andian.portal.outbox.Carrier;

import java.time.Duration;

/**
 * Looks every few seconds, on each node, whether a message of one kind is due; a claim in the
 * database keeps two nodes from taking the same. Each kind has a courier of its own, so that a
 * server which does not answer keeps back no other kind.
 */
abstract class Courier implements Chore {

    private final String name;

    Courier(String name) {
        this.name = name;
    }

    abstract Carrier carrier();

    @Override
    public Plan plan() {
        return Plan.onEachNode(name, Duration.ofSeconds(5));
    }

    @Override
    public void work(Turn turn) {
        boolean delivered = true;
        while (delivered && turn.goesOn()) {
            delivered = carrier().deliverNext();
        }
    }
}
