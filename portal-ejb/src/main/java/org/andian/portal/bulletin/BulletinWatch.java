package org.andian.portal.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;

/** Looks every minute, on one node, for bulletins that are due. */
@ApplicationScoped
class BulletinWatch implements Chore {

    @Inject private DueBulletins due;

    @Override
    public Plan plan() {
        return Plan.onOneNode("bulletin.make", Duration.ofMinutes(1));
    }

    @Override
    public void work(Turn turn) {
        due.make();
    }
}
