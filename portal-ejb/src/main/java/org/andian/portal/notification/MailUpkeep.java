package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.outbox.OutboxQueue;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.time.Instant;

/** Gives up mail that left long ago, or was given up; on one node at a time. */
@ApplicationScoped
class MailUpkeep implements Chore {

    @Inject private OutboxQueue queue;

    @Inject private Sweep sweep;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("notification.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(7));
    }

    @Override
    public void work(Turn turn) {
        Instant first = sweep.startOfKept(settings.get(MailKeys.SENT_DAYS));
        int gone = Sweep.SLICE;
        while (gone == Sweep.SLICE && turn.goesOn()) {
            gone = queue.forget(first, Sweep.SLICE);
        }
    }
}
