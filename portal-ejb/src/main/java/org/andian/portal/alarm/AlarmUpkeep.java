package org.andian.portal.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Forgotten;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Gives up alarms that ended long ago with all that belongs to them, and what devices reported; on
 * one node at a time. What is open stays, and so does a danger that waits to be acknowledged.
 */
@ApplicationScoped
class AlarmUpkeep implements Chore {

    private static final String ALARMS = "alarm.alarms";
    private static final String OLD_ALARMS =
            """
            select id from alarm where cleared_at < ? and open_slot is null
              and (level = 'FAULT' or acknowledged_at is not null or historic = 1) order by cleared_at limit ?\
            """;
    private static final String OLD_EVENTS =
            """
            select e.id from device_event e left join alarm a on a.id = e.alarm_id
            where e.received_at < ? and a.id is null order by e.received_at limit ?\
            """;

    /** An alarm that comes again meanwhile stays with all it has. */
    private static final String LET_GO =
            """
            update alarm_state s join alarm a on s.device_id = a.device_id and s.circuit = a.circuit
              and s.metric = a.metric and s.kind = a.kind and s.alarm_id = a.id
            set s.alarm_id = null where a.id in (%s) and a.open_slot is null\
            """;

    private static final String ENDED =
            "select id from alarm where open_slot is null and id in (%s)";

    @Inject private Sweep sweep;

    @Inject private Forgotten forgotten;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("alarm.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(6));
    }

    /** Empty while no alarm has gone. */
    Optional<LocalDate> keptFrom() {
        return forgotten.keptFrom(ALARMS);
    }

    @Override
    public void work(Turn turn) {
        int days = settings.get(AlarmKeys.KEPT_DAYS);
        Instant first = sweep.startOfKept(days);
        forgotten.before(ALARMS, sweep.firstKept(days));
        sweep.byKey(
                turn,
                OLD_ALARMS,
                List.of(first),
                LET_GO,
                "delete from alarm_history where alarm_id in (" + ENDED + ")",
                "delete from alarm_occurrence where alarm_id in (" + ENDED + ")",
                "delete from alarm where open_slot is null and id in (%s)");
        sweep.byKey(
                turn,
                OLD_EVENTS,
                List.of(sweep.startOfKept(settings.get(AlarmKeys.EVENT_DAYS))),
                "delete from device_event where id in (%s)");
        sweep.byKey(
                turn,
                "select id from unjudged where since < ? order by id limit ?",
                List.of(first),
                "delete from unjudged where id in (%s)");
    }
}
