package org.andian.portal.measurement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Recognises a clockless reading that is sent again: it has no stamp of its own to be known by, so
 * whoever brought it must say that it may have come before, and it must equal one of the device's
 * newest. Without that mark a count that falls back is a device that started anew: a reading stored
 * twice is the lesser harm.
 */
final class Repeats {

    private static final int NEWEST = 64;
    private static final long WITHIN_MILLIS = Duration.ofDays(7).toMillis();

    /** Reads stored clockless readings of a device, newest first. */
    interface Source {
        List<Reading> newest(long deviceId, long since, int limit);
    }

    private final Source source;
    private final Map<Long, List<Reading>> stored = new HashMap<>();
    private final List<Reading> batch = new ArrayList<>();

    Repeats(Source source) {
        this.source = source;
    }

    boolean isRepeated(Reading reading) {
        if (!reading.clockless()) {
            return false;
        }
        boolean repeated = reading.redelivered() && isKnown(reading);
        batch.add(reading);
        return repeated;
    }

    private boolean isKnown(Reading reading) {
        return batch.stream().anyMatch(other -> isSame(other, reading))
                || stored.computeIfAbsent(reading.deviceId(), id -> newest(reading)).stream()
                        .anyMatch(other -> isSame(other, reading));
    }

    private List<Reading> newest(Reading reading) {
        return source.newest(reading.deviceId(), reading.receivedAt() - WITHIN_MILLIS, NEWEST);
    }

    private static boolean isSame(Reading one, Reading other) {
        return one.deviceId() == other.deviceId()
                && one.circuit() == other.circuit()
                && Objects.equals(one.seq(), other.seq())
                && one.values().equals(other.values())
                && one.extra().equals(other.extra());
    }
}
