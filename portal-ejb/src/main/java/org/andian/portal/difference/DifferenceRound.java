package org.andian.portal.difference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.sql.SqlFailure;

import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Holds the ledgers against what is told, one kind after the other, every few minutes on one node.
 * What the database takes back because somebody else is at it is looked at by the next run.
 */
@ApplicationScoped
class DifferenceRound implements Chore {

    private static final System.Logger LOG = System.getLogger(DifferenceRound.class.getName());

    @Inject private DifferenceWork work;

    @Override
    public Plan plan() {
        return Plan.onOneNode("difference.look", Duration.ofMinutes(10))
                .firstAfter(Duration.ofMinutes(3));
    }

    @Override
    public void work(Turn turn) {
        for (DifferenceKind kind : DifferenceKind.values()) {
            if (!turn.goesOn()) {
                return;
            }
            look(kind);
        }
    }

    private void look(DifferenceKind kind) {
        try {
            work.look(kind);
        } catch (SqlFailure failure) {
            if (!failure.isRepeatable()) {
                throw failure;
            }
            LOG.log(Level.INFO, "Differences of kind " + kind + " are looked at later", failure);
        }
    }
}
