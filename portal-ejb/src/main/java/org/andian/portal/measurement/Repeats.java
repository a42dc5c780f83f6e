package org.andian.portal.measurement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recognises a clockless reading that is sent again: it has no stamp of its own to be known by, but
 * the same count and the same values as one of the device's newest. Without a count it cannot be
 * told from a new reading. A device that restarts its count sends other values.
 */
final class Repeats {

    private static final int NEWEST = 64;
    private static final long WITHIN_MILLIS = Duration.ofDays(7).toMillis();

    /** Reads stored clockless readings of a device, newest first. */
    interface Source {
        List<Reading> newest(long deviceId, long since, int limit);
    }

    private final Source source;
    private final Map<Long, List<Reading>> seen = new HashMap<>();

    Repeats(Source source) {
        this.source = source;
    }

    boolean isRepeated(Reading reading) {
        if (!reading.clockless() || reading.seq() == null) {
            return false;
        }
        List<Reading> known = seen.computeIfAbsent(reading.deviceId(), id -> newest(reading));
        boolean repeated = known.stream().anyMatch(other -> isSame(other, reading));
        known.add(reading);
        return repeated;
    }

    private List<Reading> newest(Reading reading) {
        return new ArrayList<>(
                source.newest(reading.deviceId(), reading.receivedAt() - WITHIN_MILLIS, NEWEST));
    }

    private static boolean isSame(Reading one, Reading other) {
        return one.circuit() == other.circuit()
                && other.seq().equals(one.seq())
                && one.values().equals(other.values())
                && one.extra().equals(other.extra());
    }
}
