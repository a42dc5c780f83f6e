package org.andian.portal.alarm.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmsChanged;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An alarm of the past is one of now after all when the buffer it came from is emptied and the
 * newest reading in it is still dangerous: nobody has said since that it is over.
 */
@ApplicationScoped
class LateDangers {

    /** A device that empties its buffer does not rest so long. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final int AT_ONCE = 500;

    @Inject private Sql sql;

    @Inject private RuleBook book;

    @Inject private Clock clock;

    @Inject private Event<AlarmsChanged> changes;

    @OwnTransaction
    public void revive() {
        Instant now = clock.instant();
        Rules rules = book.rules();
        TreeSet<Quantity> dangers = new TreeSet<>(list(now, rules.settings().historic()));
        if (dangers.isEmpty()) {
            return;
        }
        Map<Quantity, Track> tracks = new TrackStore(sql, rules.settings()).lock(dangers, Map.of());
        tracks.values().forEach(track -> track.revive(now));
        if (new TrackWriter(sql, now).save(tracks.values())) {
            changes.fire(new AlarmsChanged());
        }
    }

    /**
     * Only of devices that speak for themselves: what others import of their past does not count as
     * hearing them. What was told of circuits a little later is no newer.
     */
    private List<Quantity> list(Instant now, Duration historic) {
        return sql.list(
                """
                select a.device_id, a.circuit, a.metric, a.kind
                from alarm a join device_seen_view s on s.device_id = a.device_id
                where a.open_slot = 1 and a.historic = 1 and a.changed_at <= ?
                  and s.last_received >= a.received_at and a.last_at >= coalesce(s.last_ts, 0) - ?
                order by a.id limit ?\
                """,
                List.of(now.minus(SETTLED), historic.toMillis(), AT_ONCE),
                AlarmRecords::quantity);
    }
}
