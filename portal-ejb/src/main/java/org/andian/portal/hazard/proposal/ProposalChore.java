package org.andian.portal.hazard.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;
import org.andian.portal.sql.SqlFailure;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Proposes hazards from alarms, once a minute on one node. A circuit another transaction crosses is
 * looked at again by the next run, and nothing else waits for it.
 */
@ApplicationScoped
class ProposalChore implements Chore {

    private static final System.Logger LOG = System.getLogger(ProposalChore.class.getName());

    @Inject private ProposalWork work;

    @Inject private Clock clock;

    @Override
    public Plan plan() {
        return Plan.onOneNode("hazard.propose", Duration.ofMinutes(1));
    }

    @Override
    public void work(Turn turn) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean isWhole = true;
        for (ProposalKey key : work.candidates(work.lookedUntil(), now)) {
            isWhole &= turn.goesOn() && look(key, now);
        }
        if (isWhole) {
            work.lookedUntil(now);
        }
    }

    /**
     * @return false where it must be looked at again
     */
    private boolean look(ProposalKey key, Instant now) {
        try {
            work.look(key, now);
            return true;
        } catch (SqlFailure crossed) {
            if (!crossed.isRepeatable() && !crossed.isDuplicate()) {
                throw crossed;
            }
            LOG.log(Level.INFO, "The alarms of {0} are looked at again later", key);
            return false;
        }
    }
}
