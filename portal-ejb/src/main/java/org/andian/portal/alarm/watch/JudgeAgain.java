package org.andian.portal.alarm.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;
import org.andian.portal.intake.Failure;

import java.time.Duration;
import java.util.List;

/**
 * Judges what a fault of ours has kept from being judged, the oldest first; one that fails again
 * waits longer and keeps no other waiting.
 */
@ApplicationScoped
class JudgeAgain implements Chore {

    private static final int AT_ONCE = 200;

    @Inject private SecondJudging judging;

    @Override
    public Plan plan() {
        return Plan.onOneNode("alarm.judge", Duration.ofSeconds(10));
    }

    @Override
    public void work(Turn turn) {
        List<UnjudgedTable.Waiting> due = judging.due(AT_ONCE);
        for (int i = 0; i < due.size() && turn.goesOn(); i++) {
            judge(due.get(i));
        }
    }

    /** What the database refuses for its own reasons is not this row's fault. */
    private void judge(UnjudgedTable.Waiting waiting) {
        try {
            judging.judge(waiting);
        } catch (RuntimeException fault) {
            if (Failure.of(fault) != Failure.DIVIDE) {
                throw fault;
            }
            judging.failed(waiting, fault.toString());
        }
    }
}
