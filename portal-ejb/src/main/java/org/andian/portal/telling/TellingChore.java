package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;

/**
 * Looks every few seconds for what comes due by the clock, and for what no commit has woken
 * anybody.
 */
@ApplicationScoped
class TellingChore implements Chore {

    @Inject private Teller teller;

    @Override
    public Plan plan() {
        return Plan.onOneNode("telling.tell", Duration.ofSeconds(5));
    }

    @Override
    public void work(Turn turn) {
        teller.tellNews();
        teller.tellDue();
    }
}
