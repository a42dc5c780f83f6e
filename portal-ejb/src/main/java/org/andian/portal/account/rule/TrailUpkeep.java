package org.andian.portal.account.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.TrailKeeping;
import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;

import java.time.Duration;

/** Gives up the part of the audit trail that is older than set; on one node at a time. */
@ApplicationScoped
class TrailUpkeep implements Chore {

    @Inject private TrailKeeping trail;

    @Inject private Sweep sweep;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("account.trail", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(9));
    }

    @Override
    public void work(Turn turn) {
        trail.cut(sweep.startOfKept(settings.get(SecurityKeys.AUDIT_DAYS)));
        int gone = Sweep.SLICE;
        while (gone == Sweep.SLICE && turn.goesOn()) {
            gone = trail.forget(Sweep.SLICE);
        }
    }
}
