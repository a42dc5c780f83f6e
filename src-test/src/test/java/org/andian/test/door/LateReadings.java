package org.andian.test.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chores;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Readings that came days late and are still to be counted, of whatever test. */
@Dependent
class LateReadings {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Inject private Stage stage;

    @Inject private Chores chores;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    /**
     * Waits until none is left: what another test left behind is handed on from day to day, and
     * while it is, days that were computed right now differ from their records. All are taken as
     * come an hour ago, for otherwise more may follow.
     */
    void untilCounted() {
        chores.runNow(Stage.PORTAL, "fact.compute");
        Waiting.until(
                SOON,
                () -> {
                    Instant old = stage.now().minus(AN_HOUR);
                    byHand.update(
                            "update reading_late set noted_at = ? where noted_at > ?",
                            old,
                            old.plusSeconds(60));
                    return waiting() == 0;
                });
    }

    /** Those of days that are never computed wait for good. */
    private long waiting() {
        return sql.count(
                """
                select count(*) as n from reading_late r where r.day < ? and r.device_id is not null
                  and exists (select 1 from fact_day f where f.day = r.day)\
                """,
                List.of(stage.today()));
    }
}
