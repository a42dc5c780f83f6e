package org.andian.portal.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;

/** Opens filings, reminds of them and locks them, one campaign after the other, on one node. */
@ApplicationScoped
class FilingRound implements Chore {

    @Inject private FilingWork work;

    @Override
    public Plan plan() {
        return Plan.onOneNode("filing.look", Duration.ofMinutes(30))
                .firstAfter(Duration.ofMinutes(4));
    }

    /** What fails in one campaign keeps none of the others waiting, and is told at the end. */
    @Override
    public void work(Turn turn) {
        RuntimeException failure = null;
        for (Campaign campaign : work.all()) {
            if (!turn.goesOn()) {
                return;
            }
            try {
                work.look(campaign);
            } catch (RuntimeException failed) {
                failure = failed;
            }
        }
        work.lock();
        if (failure != null) {
            throw failure;
        }
    }
}
