package org.andian.portal.workorder.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.SqlFailure;
import org.andian.portal.workorder.RuledWork;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Gives work out by rule, every few minutes on one node. What cannot be given out now, because its
 * provider is not qualified or somebody else is just at it, is tried again by the next run and
 * keeps nothing else back.
 */
@ApplicationScoped
class RuleRound implements Chore {

    private static final System.Logger LOG = System.getLogger(RuleRound.class.getName());

    @Inject private RuleWork work;

    @Inject private Clock clock;

    @Override
    public Plan plan() {
        return Plan.onOneNode("workorder.dispatch", Duration.ofMinutes(5));
    }

    @Override
    public void work(Turn turn) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (WorkRule rule : work.enabled()) {
            for (RuledWork one : work.found(rule, now)) {
                if (!turn.goesOn()) {
                    return;
                }
                give(one);
            }
        }
    }

    private void give(RuledWork one) {
        try {
            work.give(one);
        } catch (Refusal later) {
            LOG.log(Level.DEBUG, "Rule {0} waits: {1}", one.rule(), later.getMessage());
        } catch (SqlFailure failure) {
            LOG.log(
                    failure.isRepeatable() ? Level.INFO : Level.ERROR,
                    "Rule " + one.rule() + " gives out " + one.cause() + " later",
                    failure);
        }
    }
}
