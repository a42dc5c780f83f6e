package org.andian.portal.alarm.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmsChanged;
import org.andian.portal.chore.Leases;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One look at who has fallen silent and who is heard again. Devices never heard are not offline:
 * they have not begun.
 */
@ApplicationScoped
class SilenceCheck {

    /**
     * Held only while the portal hears, so that its gaps are the times of deafness and downtime.
     */
    private static final String LEASE = "alarm.hearing";

    private static final Duration LEASE_LASTS = Duration.ofSeconds(30);
    private static final int AT_ONCE = 1000;

    @Inject private Sql sql;

    @Inject private RuleBook book;

    @Inject private Leases leases;

    @Inject private Clock clock;

    @Inject private Event<AlarmsChanged> changes;

    private record Suspect(long deviceId, Long premisesId, Instant lastReceived, Duration allowed) {

        static Suspect of(Row row) {
            return new Suspect(
                    row.number("id"),
                    row.numberOrNull("premises_id"),
                    row.instant("last_received"),
                    Duration.ofSeconds(row.number("allowed")));
        }
    }

    /** Does nothing while another node looks, or while nobody can be heard. */
    @OwnTransaction
    public void look() {
        Instant now = clock.instant();
        if (isDeaf(now) || !leases.hold(LEASE, LEASE_LASTS)) {
            return;
        }
        Optional<Silence> silence = leases.upSince(LEASE).map(Silence::new);
        List<Suspect> silent = silence.map(s -> listSilent(s, now)).orElse(List.of());
        List<Suspect> heard = listHeardAgain();
        if (!silent.isEmpty() || !heard.isEmpty()) {
            settle(silence.orElseThrow(), silent, heard, now);
        }
    }

    private boolean isDeaf(Instant now) {
        return sql.first(
                        """
                        select count(*) as n, max(s.last_received) as last, min(t.offline_after_seconds) as allowed
                        from device_seen_view s join device_view d on d.id = s.device_id
                        join device_type_view t on t.code = d.type_code where d.retired_at is null\
                        """,
                        List.of(),
                        row ->
                                Silence.isDeaf(
                                        (int) row.number("n"),
                                        row.instant("last"),
                                        Duration.ofSeconds(row.number("allowed")),
                                        now))
                .orElse(false);
    }

    private List<Suspect> listSilent(Silence silence, Instant now) {
        return sql.list(
                """
                select d.id, d.premises_id, s.last_received, t.offline_after_seconds as allowed
                from device_seen_view s join device_view d on d.id = s.device_id
                join device_type_view t on t.code = d.type_code
                left join alarm_state o on o.device_id = d.id and o.circuit = 0 and o.metric = ''
                  and o.kind = 'DEVICE_OFFLINE'
                where d.retired_at is null and (o.phase is null or o.phase = 'NORMAL')
                  and greatest(s.last_received, ?) + t.offline_after_seconds * 1000 <= ?
                order by d.id limit ?
                """,
                List.of(silence.earliest(), now, AT_ONCE),
                Suspect::of);
    }

    /**
     * StoredEvent in the moment its silence was being recorded; all others are settled with their
     * reading.
     */
    private List<Suspect> listHeardAgain() {
        return sql.list(
                """
                select a.device_id as id, a.premises_id, s.last_received, 0 as allowed
                from alarm a join device_seen_view s on s.device_id = a.device_id
                where a.open_slot = 1 and a.kind = 'DEVICE_OFFLINE' and s.last_received > a.raised_at
                  and s.last_received > a.last_at
                order by a.device_id limit ?
                """,
                List.of(AT_ONCE),
                Suspect::of);
    }

    private void settle(Silence silence, List<Suspect> silent, List<Suspect> heard, Instant now) {
        Map<Long, Long> premises = new HashMap<>();
        Stream.concat(silent.stream(), heard.stream())
                .forEach(suspect -> premises.put(suspect.deviceId(), suspect.premisesId()));
        TreeSet<Quantity> quantities =
                premises.keySet().stream()
                        .map(Quantity::offline)
                        .collect(Collectors.toCollection(TreeSet::new));
        Map<Quantity, Track> tracks =
                new TrackStore(sql, book.rules().settings()).lock(quantities, premises);
        Map<Long, Instant> last = lastReceived(premises.keySet());
        for (Suspect suspect : silent) {
            Instant at =
                    silence.offlineAt(
                            last.getOrDefault(suspect.deviceId(), suspect.lastReceived()),
                            suspect.allowed());
            if (!at.isAfter(now)) {
                tracks.get(Quantity.offline(suspect.deviceId())).silent(at, now);
            }
        }
        heard.forEach(
                suspect ->
                        tracks.get(Quantity.offline(suspect.deviceId()))
                                .heard(suspect.lastReceived()));
        if (new TrackWriter(sql, now).save(tracks.values())) {
            changes.fire(new AlarmsChanged());
        }
    }

    /** Once more, now that the states are locked: somebody may have spoken while we looked. */
    private Map<Long, Instant> lastReceived(Set<Long> devices) {
        Map<Long, Instant> last = new HashMap<>();
        sql.list(
                "select device_id, last_received from device_seen_view where device_id in ("
                        + Sql.marks(devices.size())
                        + ")",
                new ArrayList<>(devices),
                row -> last.put(row.number("device_id"), row.instant("last_received")));
        return last;
    }
}
