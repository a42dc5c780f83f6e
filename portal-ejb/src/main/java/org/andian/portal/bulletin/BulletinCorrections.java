package org.andian.portal.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Duration;

/** Looks every five minutes, on one node, for bulletins that another version is to replace. */
@ApplicationScoped
class BulletinCorrections implements Chore {

    @Inject private DueBulletins due;

    @Override
    public Plan plan() {
        return Plan.onOneNode("bulletin.correct", Duration.ofMinutes(5));
    }

    @Override
    public void work(Turn turn) {
        due.correct(turn::goesOn);
    }
}
