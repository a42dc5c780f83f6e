package org.andian.portal.measurement;

import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Which day partitions the table of readings needs and which it may lose. Pure; a day is a local
 * day in China.
 */
final class PartitionPlan {

    private static final int DAYS_BEHIND = 2;
    private static final int DAYS_AHEAD = 3;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'d'uuuuMMdd");

    /**
     * @param below exclusive upper bound of ts, epoch ms
     */
    record Partition(String name, long below) {}

    private PartitionPlan() {}

    /**
     * In rising order. The first one of an empty table takes everything older, for history that is
     * imported; later the lowest remaining partition does so by itself.
     */
    static List<Partition> missing(List<Partition> present, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        long highest = present.stream().mapToLong(Partition::below).max().orElse(0);
        List<Partition> missing = new ArrayList<>();
        LocalDate day =
                highest <= 0 ? today.minusDays(DAYS_BEHIND + 1L) : dayBelow(highest).plusDays(1);
        for (; !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            missing.add(new Partition(NAME.format(day), endOf(day)));
        }
        return missing;
    }

    static List<Partition> expired(List<Partition> present, Instant oldestKept) {
        return present.stream()
                .filter(
                        partition ->
                                partition.below() > 0
                                        && partition.below() <= oldestKept.toEpochMilli())
                .toList();
    }

    private static LocalDate dayBelow(long bound) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(bound - 1), Zones.CHINA);
    }

    private static long endOf(LocalDate day) {
        return Period.startOf(day.plusDays(1)).toEpochMilli();
    }
}
