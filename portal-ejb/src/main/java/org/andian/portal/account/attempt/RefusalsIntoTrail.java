package org.andian.portal.account.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;

/** Once a minute: failed log-ins and refused acts go into the audit trail. */
@ApplicationScoped
class RefusalsIntoTrail implements Chore {

    @Inject private LoginRefusals refusals;

    @Inject private Audit audit;

    @Override
    public Plan plan() {
        return Plan.onOneNode("account.refusals", Duration.ofMinutes(1));
    }

    @Override
    public void work(Turn turn) {
        boolean more = true;
        while (more && turn.goesOn()) {
            more = refusals.moveSome();
        }
        boolean moreActs = true;
        while (moreActs && turn.goesOn()) {
            moreActs = audit.takeRefused();
        }
    }
}
