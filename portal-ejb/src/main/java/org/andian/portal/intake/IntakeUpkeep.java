package org.andian.portal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Forgets what could not be used after 180 days, a little at a time; on one node at a time. */
@ApplicationScoped
class IntakeUpkeep implements Chore {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int AT_ONCE = 5_000;
    private static final List<String> DELETES =
            List.of(
                    "delete from rejected_frame where received_at < ? limit " + AT_ONCE,
                    "delete from rejected_tally where hour_at < ? limit " + AT_ONCE,
                    "delete from unfit_value where last_at < ? limit " + AT_ONCE,
                    "delete from broker_event where at < ? limit " + AT_ONCE);

    @Inject private Sql sql;

    @Inject private Clock clock;

    @Override
    public Plan plan() {
        return Plan.onOneNode("intake.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(5));
    }

    @Override
    public void work(Turn turn) {
        DELETES.forEach(delete -> deleteAll(delete, turn));
    }

    private void deleteAll(String delete, Turn turn) {
        int deleted = AT_ONCE;
        while (deleted == AT_ONCE && turn.goesOn()) {
            deleted = sql.update(delete, clock.instant().minus(KEPT));
        }
    }
}
