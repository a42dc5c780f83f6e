package org.andian.portal.measurement;

import org.andian.portal.period.Zones;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which past days of which devices a batch of stored readings adds to. Pure; it looks at every
 * reading, hence no calendar until one is late.
 */
final class LateReadings {

    private static final long DAY = Duration.ofDays(1).toMillis();

    /** China keeps one offset all year. */
    private static final long OFFSET = Duration.ofHours(8).toMillis();

    private LateReadings() {}

    /** A day of a device. */
    record DeviceDay(LocalDate day, long deviceId) {}

    private record Counted(long day, long deviceId) {}

    static List<DeviceDay> days(List<Reading> stored) {
        Set<Counted> late = new LinkedHashSet<>();
        for (Reading reading : stored) {
            long day = day(reading.ts());
            if (day < day(reading.receivedAt())) {
                late.add(new Counted(day, reading.deviceId()));
            }
        }
        return late.stream().map(one -> new DeviceDay(date(one.day()), one.deviceId())).toList();
    }

    private static LocalDate date(long day) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(day * DAY - OFFSET), Zones.CHINA);
    }

    private static long day(long millis) {
        return Math.floorDiv(millis + OFFSET, DAY);
    }
}
