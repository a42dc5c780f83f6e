package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Forgets readings kept apart after 180 days, a little at a time. */
@ApplicationScoped
class DoubtfulUpkeep {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int AT_ONCE = 5_000;
    private static final List<String> DELETES =
            List.of(
                    "delete from misdated_reading where received_at < ? limit " + AT_ONCE,
                    "delete from reading_conflict where received_at < ? limit " + AT_ONCE);

    @Inject private Sql sql;

    @Inject private Clock clock;

    public void forget() {
        Instant oldest = clock.instant().minus(KEPT);
        for (String delete : DELETES) {
            int deleted = AT_ONCE;
            while (deleted == AT_ONCE) {
                deleted = sql.update(delete, oldest);
            }
        }
    }
}
