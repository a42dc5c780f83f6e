package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Gives up readings kept apart and the devices' days that are older than set; on one node at a
 * time.
 */
@ApplicationScoped
class DoubtfulUpkeep implements Chore {

    @Inject private Sweep sweep;

    @Inject private Retention retention;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("measurement.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(5));
    }

    @Override
    public void work(Turn turn) {
        Instant first = sweep.startOfKept(settings.get(ReadingKeys.KEPT_APART_DAYS));
        sweep.byKey(
                turn,
                "select id from misdated_reading where received_at < ? order by received_at limit"
                        + " ?",
                List.of(first),
                "delete from misdated_reading where id in (%s)");
        sweep.byKey(
                turn,
                "select id from reading_conflict where received_at < ? order by received_at limit"
                        + " ?",
                List.of(first),
                "delete from reading_conflict where id in (%s)");
        LocalDate firstDay = sweep.firstKept(settings.get(ReadingKeys.DEVICE_DAY_DAYS));
        retention.giveUpDays(firstDay);
        sweep.byRange(
                turn,
                "delete from device_day where day < ? order by day, device_id limit ?",
                firstDay);
    }
}
