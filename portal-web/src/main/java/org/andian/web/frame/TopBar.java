package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.Tally;
import org.andian.portal.measurement.Measurements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The bar above every page: how many alarms wait, when the last reading came, and what the sound
 * must follow.
 */
@Named("topBar")
@RequestScoped
public class TopBar {

    @Inject private CurrentUser user;

    @Inject private Alarms alarms;

    @Inject private Measurements measurements;

    @Inject private Clock clock;

    private Tally tally;

    /** The counts, asked for once while the page is rendered. */
    public Tally getTally() {
        if (tally == null) {
            tally = alarms.tally(user.scope());
        }
        return tally;
    }

    /**
     * Before each rendering: what was counted while the request was decoded may be changed by its
     * action.
     */
    public void recount() {
        tally = null;
    }

    public int getWaiting() {
        return user.isSeesBusiness() ? getTally().waiting() : 0;
    }

    /** Epoch milliseconds of the newest reading in reach, 0 when there is none. */
    public long getLastReading() {
        return user.isSeesBusiness()
                ? measurements.lastReceived(user.scope()).map(Instant::toEpochMilli).orElse(0L)
                : 0;
    }

    public long getNow() {
        return clock.millis();
    }

    /** The newest waiting alarm, 0 for none: a greater one ends a silence. */
    public long getNewestAlarm() {
        return newest(Level.ALARM);
    }

    /** The newest waiting fault, 0 for none: a greater one sounds once. */
    public long getNewestFault() {
        return newest(Level.FAULT);
    }

    private long newest(Level level) {
        if (!user.isSeesBusiness()) {
            return 0;
        }
        List<AlarmRow> rows =
                alarms.page(
                        user.scope(),
                        new AlarmQuery(
                                true,
                                false,
                                Set.of(level),
                                Set.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "raisedAt",
                                false,
                                0,
                                1));
        return rows.stream()
                .filter(row -> !row.historic())
                .mapToLong(row -> row.raisedAt().toEpochMilli())
                .findFirst()
                .orElse(0);
    }
}
