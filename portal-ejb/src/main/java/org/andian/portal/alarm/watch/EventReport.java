package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.watch.EventTable.StoredEvent;
import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One batch of device events that are kept: pair, raise or clear, and note which alarm each belongs
 * to.
 */
final class EventReport {

    private final Sql sql;
    private final Rules rules;
    private final Map<Long, DeviceDirectory.Entry> devices;
    private final TrackStore store;
    private final EventTable table;
    private final Aftermath aftermath;
    private final SeveralCodes severalCodes;
    private final Map<Long, Incident> incidentsByEvent = new HashMap<>();
    private Folding folding;

    /**
     * @param stored what was measured meanwhile
     */
    EventReport(
            Sql sql,
            Rules rules,
            Map<Long, DeviceDirectory.Entry> devices,
            Aftermath.Stored stored) {
        this.sql = sql;
        this.rules = rules;
        this.devices = devices;
        this.store = new TrackStore(sql, rules.settings());
        this.table = new EventTable(sql);
        this.severalCodes = new SeveralCodes(table);
        this.aftermath = new Aftermath(new Derivation.Judge(rules, devices), stored);
    }

    /**
     * @param fresh kept and never acted upon, by time; not empty
     * @return whether anything changed that people should see
     */
    boolean run(List<StoredEvent> fresh, Instant now) {
        Map<Long, StoredEvent> pairs =
                Pairing.pair(
                        table.near(fresh, rules.settings().pairing()), rules.settings().pairing());
        SortedMap<Quantity, Track> tracks =
                store.lock(quantities(fresh, now), Evaluation.premises(devices));
        List<Track> calm = tracks.values().stream().filter(track -> !track.isUnrest()).toList();
        fresh.forEach(heard -> act(heard, pairs.get(heard.id()), tracks));
        if (fresh.stream().anyMatch(this::clears)) {
            severalCodes.end(tracks);
        }
        calm.stream().filter(Track::isUnrest).forEach(track -> follow(track, now));
        tracks.values().forEach(track -> aftermath.end(track, rules.settings().reopen()));
        boolean changed = new TrackWriter(sql, now).save(tracks.values());
        link(fresh, pairs);
        return changed;
    }

    /** A report that went stale before it came may be over by what was measured since. */
    private void follow(Track track, Instant now) {
        Instant stale = track.reportedAt.plus(rules.settings().stale());
        if (stale.isBefore(now)) {
            aftermath.follow(track, stale.minusMillis(1));
        }
    }

    private boolean clears(StoredEvent heard) {
        return rules.meaning(heard.event()).filter(EventCode::clears).isPresent();
    }

    /**
     * What a code nobody knows ends is active or nothing: it needs no state, of which a device
     * could else make any number.
     */
    private TreeSet<Quantity> quantities(List<StoredEvent> fresh, Instant now) {
        Set<Long> ids =
                fresh.stream().map(heard -> heard.event().deviceId()).collect(Collectors.toSet());
        TreeSet<Quantity> concerned = new TreeSet<>(store.listActive(ids));
        Set<Quantity> standing = new TreeSet<>(concerned);
        standing.addAll(store.listReported(ids, now.minus(Folding.LATELY)));
        folding = new Folding(standing);
        for (StoredEvent heard : fresh) {
            rules.meaning(heard.event())
                    .filter(code -> !code.isUnknown() || !code.clears())
                    .ifPresent(code -> concerned.add(folding.of(heard.event(), code)));
        }
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
        Instant at = Instant.ofEpochMilli(Math.min(heard.event().ts(), heard.event().receivedAt()));
        if (code.clears()) {
            meant(heard.event(), code, tracks).forEach(track -> track.retract(at));
            return;
        }
        Track track =
                meant(heard.event(), code, tracks)
                        .filter(Track::isOpen)
                        .findFirst()
                        .orElseGet(() -> tracks.get(folding.of(heard.event(), code)));
        boolean wasNews = track.isNews();
        Cause cause = cause(heard.event(), code, at);
        Incident incident =
                track.quantity.isSeveral()
                        ? severalCodes.join(track, heard.event(), cause)
                        : track.report(cause);
        Long told = heard.event().told();
        if (told != null && !wasNews && track.isNews()) {
            track.incident.noteClock(at, Duration.ofMillis(told - heard.event().receivedAt()));
        }
        incidentsByEvent.put(heard.id(), incident);
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
                EventTable.shortened(event.text()));
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
}
