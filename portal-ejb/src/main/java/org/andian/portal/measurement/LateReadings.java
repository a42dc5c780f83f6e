package org.andian.portal.measurement;

import org.andian.portal.period.Zones;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which past days a batch of stored readings adds to. Pure; it looks at every reading, hence no
 * calendar until one is late.
 */
final class LateReadings {

    private static final long DAY = Duration.ofDays(1).toMillis();

    /** China keeps one offset all year. */
    private static final long OFFSET = Duration.ofHours(8).toMillis();

    private LateReadings() {}

    static Set<LocalDate> days(List<Reading> stored) {
        Set<Long> days = new TreeSet<>();
        for (Reading reading : stored) {
            long day = day(reading.ts());
            if (day < day(reading.receivedAt())) {
                days.add(day);
            }
        }
        Set<LocalDate> dates = new TreeSet<>();
        days.forEach(
                day ->
                        dates.add(
                                LocalDate.ofInstant(
                                        Instant.ofEpochMilli(day * DAY - OFFSET), Zones.CHINA)));
        return dates;
    }

    private static long day(long millis) {
        return Math.floorDiv(millis + OFFSET, DAY);
    }
}
