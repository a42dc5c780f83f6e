package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.measurement.ChannelTable.Channel;
import org.andian.portal.measurement.Odd.Means;
import org.andian.portal.period.Revisions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Knows where sensors hang. A type's mark of a missing sensor is a fault only where there was one;
 * everywhere else it says nothing. What is remembered here is committed; another node may know
 * more, hence a channel without a sensor is looked up again after a while.
 */
@ApplicationScoped
class Channels {

    private static final Duration SAID_FOR = Duration.ofSeconds(1);
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(10);

    /** Beyond this memory begins anew: a bound, not a size it should reach. */
    private static final int REMEMBERED = 1_000_000;

    @Inject private ChannelTable table;

    @Inject private Revisions revisions;

    @Inject private Clock clock;

    private volatile Said said = new Said(0, Instant.MIN);

    /** Of what people said: the state remembered and when it was looked for. */
    private record Said(long revision, Instant at) {}

    private final Map<Channel, Boolean> known = new ConcurrentHashMap<>();
    private final Map<Channel, Instant> unknown = new ConcurrentHashMap<>();

    /** In the caller's transaction: notes which channels show real values and did not before. */
    void learn(Collection<Reading> readings) {
        Set<Channel> fresh = shown(readings);
        fresh.removeAll(known.keySet());
        if (!fresh.isEmpty()) {
            look(fresh);
            fresh.removeAll(known.keySet());
            table.add(fresh);
        }
    }

    /**
     * Tells for each mark whether a sensor is gone or never was there.
     *
     * @param readings of one batch; what one of them shows counts for all
     */
    List<Reading> resolveMarks(List<Reading> readings) {
        if (readings.stream().allMatch(reading -> reading.odd().isEmpty())) {
            return readings;
        }
        forgetWhatWasSaidAnew();
        Set<Channel> shown = shown(readings);
        return readings.stream().map(reading -> resolveMarks(reading, shown)).toList();
    }

    /** At most once a second: marks come with every message of many a device. */
    private void forgetWhatWasSaidAnew() {
        Instant now = clock.instant();
        if (now.isBefore(said.at().plus(SAID_FOR)) && !now.isBefore(said.at())) {
            return;
        }
        long revision = revisions.current(Fittings.REVISION);
        if (revision != said.revision()) {
            known.clear();
            unknown.clear();
        }
        said = new Said(revision, now);
    }

    private Reading resolveMarks(Reading reading, Set<Channel> shown) {
        if (reading.odd().isEmpty()) {
            return reading;
        }
        Map<Metric, Odd> odd = new EnumMap<>(reading.odd());
        odd.replaceAll(
                (metric, found) ->
                        found.means() == Means.SENSOR_GONE
                                        && !isFitted(Channel.of(reading, metric), shown)
                                ? new Odd(found.value(), Means.NOT_FITTED)
                                : found);
        return reading.withOdd(odd);
    }

    private boolean isFitted(Channel channel, Set<Channel> shown) {
        Boolean remembered = known.get(channel);
        if (remembered != null) {
            return remembered;
        }
        return isFoundFitted(channel, shown.contains(channel));
    }

    /** What people say weighs more than what it shows just now. */
    private boolean isFoundFitted(Channel channel, boolean shows) {
        Instant now = clock.instant();
        Instant lookedAt = unknown.get(channel);
        if (shows) {
            look(Set.of(channel));
            return known.getOrDefault(channel, true);
        }
        if (lookedAt != null && now.isBefore(lookedAt.plus(UNKNOWN_FOR))) {
            return false;
        }
        look(Set.of(channel));
        if (known.containsKey(channel)) {
            return known.get(channel);
        }
        if (lookedAt == null && table.hasShown(channel)) {
            table.add(Set.of(channel));
            return true;
        }
        remember(unknown, channel, now);
        return false;
    }

    private void look(Set<Channel> channels) {
        Set<Long> devices =
                channels.stream()
                        .map(Channel::deviceId)
                        .collect(Collectors.toCollection(TreeSet::new));
        table.committed(devices)
                .forEach(
                        (channel, fitted) -> {
                            remember(known, channel, fitted);
                            unknown.remove(channel);
                        });
    }

    private static <T> void remember(Map<Channel, T> memory, Channel channel, T value) {
        if (memory.size() >= REMEMBERED) {
            memory.clear();
        }
        memory.put(channel, value);
    }

    private static Set<Channel> shown(Collection<Reading> readings) {
        Set<Channel> shown = new HashSet<>();
        for (Reading reading : readings) {
            reading.values()
                    .forEach(
                            (metric, value) -> {
                                if (metric.isFromWorkingSensor(value)) {
                                    shown.add(Channel.of(reading, metric));
                                }
                            });
        }
        return shown;
    }
}
