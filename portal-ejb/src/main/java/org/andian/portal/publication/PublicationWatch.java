package org.andian.portal.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Witness.Told;
import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;
import java.util.List;

/** Compares once a day, on one node, all that was published with its hashes. */
@ApplicationScoped
class PublicationWatch implements Chore {

    @Inject private PublicationChecks checks;

    @Override
    public Plan plan() {
        return Plan.onOneNode("publication.check", Duration.ofHours(24))
                .firstAfter(Duration.ofMinutes(15));
    }

    @Override
    public void work(Turn turn) {
        checkWhatIsKept(turn);
        checkWhatIsTold(turn);
    }

    private void checkWhatIsKept(Turn turn) {
        List<Long> ids = checks.after(0);
        while (!ids.isEmpty() && turn.goesOn()) {
            for (long id : ids) {
                if (turn.goesOn()) {
                    checks.check(id);
                }
            }
            ids = checks.after(ids.getLast());
        }
    }

    private void checkWhatIsTold(Turn turn) {
        List<Told> told = checks.toldAfter(0);
        while (!told.isEmpty() && turn.goesOn()) {
            told.forEach(checks::checkIsThere);
            told = checks.toldAfter(told.getLast().row());
        }
    }
}
