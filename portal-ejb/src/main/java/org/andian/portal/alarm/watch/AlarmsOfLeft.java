package org.andian.portal.alarm.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.alarm.AlarmsChanged;
import org.andian.portal.alarm.watch.RuleBook.RulesUnreadable;
import org.andian.portal.device.DeviceLeft;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * Alarms of a device that is retired, moved or replaced end where they were raised, with the words
 * of who did it. They stay unacknowledged: a danger that nobody has confirmed goes on waiting for
 * somebody, though nobody measures it any more.
 */
@ApplicationScoped
class AlarmsOfLeft {

    @Inject private Sql sql;

    @Inject private RuleBook book;

    @Inject private Clock clock;

    @Inject private Event<AlarmsChanged> changes;

    void end(@Observes DeviceLeft left) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TrackStore store = new TrackStore(sql, settings());
        Collection<Track> tracks = store.lock(store.listAll(left.deviceId()), Map.of()).values();
        String what = left.ended().name().toLowerCase(Locale.ROOT);
        tracks.forEach(track -> track.leave(now, what, left.reason()));
        if (new TrackWriter(sql, now).save(tracks)) {
            changes.fire(new AlarmsChanged());
        }
    }

    private AlarmSettings settings() {
        try {
            return book.rules().settings();
        } catch (RulesUnreadable fault) {
            return AlarmSettings.DEFAULTS;
        }
    }
}
