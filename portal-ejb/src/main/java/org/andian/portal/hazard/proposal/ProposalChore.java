package org.andian.portal.hazard.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.SqlFailure;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Proposes hazards from alarms, once a minute on one node. A circuit another transaction crosses is
 * looked at again by the next run, and nothing else waits for it; nor does it for one that cannot
 * be looked at at all.
 */
@ApplicationScoped
class ProposalChore implements Chore {

    private static final System.Logger LOG = System.getLogger(ProposalChore.class.getName());

    @Inject private ProposalWork work;

    @Inject private Clock clock;

    /** What could not be looked at: tried again by each run of this node. */
    private final Set<ProposalKey> broken = ConcurrentHashMap.newKeySet();

    @Override
    public Plan plan() {
        return Plan.onOneNode("hazard.propose", Duration.ofMinutes(1));
    }

    @Override
    public void work(Turn turn) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Set<ProposalKey> keys = new LinkedHashSet<>(broken);
        keys.addAll(work.candidates(work.lookedUntil(), now));
        boolean isWhole = true;
        for (ProposalKey key : keys) {
            isWhole &= turn.goesOn() && look(key, now);
        }
        if (isWhole) {
            work.lookedUntil(now);
        }
    }

    /**
     * @return false where all that changed since must be looked at again
     */
    private boolean look(ProposalKey key, Instant now) {
        try {
            work.look(key, now);
            broken.remove(key);
            return true;
        } catch (RuntimeException failure) {
            boolean isCrossed = isCrossed(failure);
            if (!isCrossed) {
                broken.add(key);
            }
            LOG.log(
                    isCrossed ? Level.INFO : Level.ERROR,
                    "The alarms of " + key + " are looked at again later",
                    failure);
            return !isCrossed;
        }
    }

    /** Whether somebody decided about the same alarms in that moment. */
    private static boolean isCrossed(RuntimeException failure) {
        return failure instanceof Refusal
                || failure instanceof SqlFailure sql && (sql.isRepeatable() || sql.isDuplicate());
    }
}
