package org.andian.portal.telling.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Looks for duties that have begun. What fails keeps no other back, is found again, and makes the
 * turn one that failed.
 */
@ApplicationScoped
class ShiftChore implements Chore {

    private static final int AT_ONCE = 200;

    @Inject private ShiftStarts starts;

    @Inject private Clock clock;

    @Override
    public Plan plan() {
        return Plan.onOneNode("telling.shifts", Duration.ofSeconds(10));
    }

    @Override
    public void work(Turn turn) {
        Instant now = clock.instant();
        RuntimeException broken = null;
        for (Long duty : starts.begun(now, AT_ONCE)) {
            try {
                if (turn.goesOn()) {
                    starts.tell(duty, now);
                }
            } catch (RuntimeException failure) {
                if (broken == null) {
                    broken = failure;
                } else {
                    broken.addSuppressed(failure);
                }
            }
        }
        if (broken != null) {
            throw broken;
        }
    }
}
