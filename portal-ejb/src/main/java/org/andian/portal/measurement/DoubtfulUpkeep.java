package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Forgets readings kept apart after 180 days, a little at a time; on one node at a time. */
@ApplicationScoped
class DoubtfulUpkeep implements Chore {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int AT_ONCE = 5_000;
    private static final List<String> DELETES =
            List.of(
                    "delete from misdated_reading where received_at < ? limit " + AT_ONCE,
                    "delete from reading_conflict where received_at < ? limit " + AT_ONCE);

    @Inject private Sql sql;

    @Inject private Clock clock;

    @Override
    public Plan plan() {
        return Plan.onOneNode("measurement.forget", Duration.ofHours(1))
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
