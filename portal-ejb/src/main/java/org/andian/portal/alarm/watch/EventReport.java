package org.andian.portal.alarm.watch;

import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One batch of device events: keep each once, pair, raise or clear, and note which alarm each
 * belongs to.
 */
final class EventReport {

    private static final int TEXT = 300;

    private final Sql sql;
    private final Rules rules;
    private final Map<Long, DeviceDirectory.Entry> devices;
    private final TrackStore store;
    private final Map<Long, Incident> incidentsByEvent = new HashMap<>();

    /**
     * @param changed whether anything changed that people should see
     */
    record Result(int stored, boolean changed) {}

    EventReport(Sql sql, Rules rules, Map<Long, DeviceDirectory.Entry> devices) {
        this.sql = sql;
        this.rules = rules;
        this.devices = devices;
        this.store = new TrackStore(sql, rules.settings());
    }

    Result run(List<DeviceEvent> events, Instant now) {
        List<StoredEvent> fresh =
                events.stream()
                        .filter(event -> devices.containsKey(event.deviceId()))
                        .sorted(order())
                        .flatMap(event -> keep(event).stream())
                        .toList();
        if (fresh.isEmpty()) {
            return new Result(0, false);
        }
        Map<Long, StoredEvent> pairs = Pairing.pair(near(fresh), rules.settings().pairing());
        SortedMap<Quantity, Track> tracks =
                store.lock(quantities(fresh), Evaluation.premises(devices));
        fresh.forEach(heard -> act(heard, pairs.get(heard.id()), tracks));
        boolean changed = new TrackWriter(sql, now).save(tracks.values());
        link(fresh, pairs);
        return new Result(fresh.size(), changed);
    }

    private static Comparator<DeviceEvent> order() {
        return Comparator.comparingLong(DeviceEvent::ts)
                .thenComparingLong(DeviceEvent::deviceId)
                .thenComparingInt(DeviceEvent::circuit)
                .thenComparing(DeviceEvent::kind)
                .thenComparing(DeviceEvent::code);
    }

    /** Empty when it is kept already: the unique key decides, also between nodes. */
    private Optional<StoredEvent> keep(DeviceEvent event) {
        try {
            long id =
                    sql.insert(
                            """
                            insert into device_event (device_id, circuit, ts, seq, kind, code, text, value,
                                received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            event.deviceId(),
                            event.circuit(),
                            event.ts(),
                            event.seq(),
                            event.kind(),
                            event.code(),
                            shortened(event.text()),
                            event.value(),
                            event.receivedAt());
            return Optional.of(new StoredEvent(id, event, null));
        } catch (SqlFailure refused) {
            if (refused.isDuplicate()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** What may be a partner of the fresh events, they themselves included. */
    private List<StoredEvent> near(List<StoredEvent> fresh) {
        long apart = rules.settings().pairing().toMillis();
        List<Object> parameters =
                fresh.stream()
                        .map(heard -> heard.event().deviceId())
                        .distinct()
                        .collect(Collectors.toList());
        String marks = Sql.marks(parameters.size());
        parameters.add(fresh.getFirst().event().ts() - apart);
        parameters.add(fresh.getLast().event().ts() + apart);
        return sql.list(
                "select * from device_event where device_id in ("
                        + marks
                        + ") and ts between ? and ? and paired_with is null",
                parameters,
                row ->
                        new StoredEvent(
                                row.number("id"),
                                new DeviceEvent(
                                        row.number("device_id"),
                                        (int) row.number("circuit"),
                                        row.number("ts"),
                                        row.number("received_at"),
                                        row.numberOrNull("seq"),
                                        row.text("kind"),
                                        row.text("code"),
                                        row.text("text"),
                                        row.decimal("value")),
                                row.numberOrNull("alarm_id")));
    }

    private TreeSet<Quantity> quantities(List<StoredEvent> fresh) {
        TreeSet<Quantity> concerned =
                new TreeSet<>(
                        store.listActive(
                                fresh.stream()
                                        .map(heard -> heard.event().deviceId())
                                        .collect(Collectors.toSet())));
        fresh.forEach(
                heard ->
                        rules.meaning(heard.event())
                                .ifPresent(code -> concerned.add(quantity(heard.event(), code))));
        return concerned;
    }

    private void act(StoredEvent heard, StoredEvent partner, SortedMap<Quantity, Track> tracks) {
        Track offline = tracks.get(Quantity.offline(heard.event().deviceId()));
        if (offline != null) {
            offline.heard(Instant.ofEpochMilli(heard.event().receivedAt()));
        }
        boolean countedAlready =
                partner != null
                        && (partner.alarmId() != null
                                || incidentsByEvent.containsKey(partner.id()));
        if (!countedAlready) {
            rules.meaning(heard.event()).ifPresent(code -> say(heard, code, tracks));
        }
    }

    private void say(StoredEvent heard, EventCode code, SortedMap<Quantity, Track> tracks) {
        Instant at = Instant.ofEpochMilli(heard.event().ts());
        if (code.clears()) {
            meant(heard.event(), code, tracks).forEach(track -> track.retract(at));
            return;
        }
        Track track =
                meant(heard.event(), code, tracks)
                        .filter(Track::isOpen)
                        .findFirst()
                        .orElse(tracks.get(quantity(heard.event(), code)));
        track.report(cause(heard.event(), code, at));
        incidentsByEvent.put(heard.id(), track.incident);
    }

    /** A code that does not tell which metric means any of its kind on that circuit. */
    private static Stream<Track> meant(
            DeviceEvent event, EventCode code, SortedMap<Quantity, Track> tracks) {
        return tracks
                .subMap(
                        Quantity.first(event.deviceId(), event.circuit()),
                        Quantity.first(event.deviceId(), event.circuit() + 1))
                .values()
                .stream()
                .filter(
                        track ->
                                track.quantity.kind() == code.kind()
                                        && (code.metric().isEmpty()
                                                || track.quantity.metric().equals(code.metric())));
    }

    private Cause cause(DeviceEvent event, EventCode code, Instant at) {
        Instant receivedAt = Instant.ofEpochMilli(event.receivedAt());
        boolean historic =
                Duration.between(at, receivedAt).compareTo(rules.settings().historic()) > 0;
        return new Cause(
                code.level(event.kind()),
                Cause.DEVICE,
                at,
                receivedAt,
                event.value(),
                null,
                historic,
                shortened(event.text()));
    }

    private void link(List<StoredEvent> fresh, Map<Long, StoredEvent> pairs) {
        List<List<Object>> alarms =
                incidentsByEvent.entrySet().stream()
                        .map(e -> Arrays.<Object>asList(e.getValue().id, e.getKey()))
                        .toList();
        sql.updateAll("update device_event set alarm_id = ? where id = ?", alarms);
        List<StoredEvent> paired =
                fresh.stream().filter(heard -> pairs.containsKey(heard.id())).toList();
        sql.updateAll(
                "update device_event set paired_with = ?, alarm_id = coalesce(alarm_id, ?) where id"
                        + " = ?",
                paired.stream()
                        .flatMap(
                                heard ->
                                        Stream.of(
                                                both(heard, pairs.get(heard.id())),
                                                both(pairs.get(heard.id()), heard)))
                        .toList());
    }

    private List<Object> both(StoredEvent heard, StoredEvent partner) {
        Incident incident =
                incidentsByEvent.getOrDefault(heard.id(), incidentsByEvent.get(partner.id()));
        return Arrays.asList(
                partner.id(),
                incident == null ? partner.alarmId() : Long.valueOf(incident.id),
                heard.id());
    }

    private static Quantity quantity(DeviceEvent event, EventCode code) {
        return new Quantity(event.deviceId(), event.circuit(), code.metric(), code.kind());
    }

    private static String shortened(String text) {
        return text == null || text.length() <= TEXT ? text : text.substring(0, TEXT);
    }
}
