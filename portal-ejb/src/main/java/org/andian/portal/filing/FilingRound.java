package org.andian.portal.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        List<RuntimeException> failures = new ArrayList<>();
        for (Campaign campaign : work.all()) {
            if (turn.goesOn()) {
                look(campaign, failures);
            }
        }
        if (turn.goesOn()) {
            work.lock();
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private void look(Campaign campaign, List<RuntimeException> failures) {
        try {
            work.look(campaign);
        } catch (RuntimeException failed) {
            failures.add(failed);
        }
    }
}
