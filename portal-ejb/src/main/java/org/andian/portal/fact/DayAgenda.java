package org.andian.portal.fact;

import org.andian.portal.indicator.Settlement;
import org.andian.portal.period.Zones;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * Which days that are over must be computed now. Pure. Each provisional day anew after midnight, a
 * day that was never computed, and a day whose records changed, once nothing more comes in for it;
 * a provisional day also while records still come in. The running day waits for none of them.
 *
 * @param indicators how many a whole day has
 * @param due days whose records changed
 */
record DayAgenda(
        Instant now,
        LocalDate first,
        int indicators,
        Map<LocalDate, Computed> computed,
        Map<LocalDate, Due> due) {

    private static final Duration WHILE_THEY_COME = Duration.ofMinutes(5);

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 20);
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /**
     * @param oldest when the first of the day's indicators was computed
     */
    record Computed(int indicators, Instant oldest) {}

    /** When a change was noted for the first and for the last time. */
    record Due(Instant first, Instant last) {

        boolean isReady(Instant now) {
            return last.isBefore(now.minus(QUIET)) || first.isBefore(now.minus(PATIENCE));
        }
    }

    /**
     * In rising order; never beyond a day that must be waited for: what is known of devices is
     * handed on from day to day.
     */
    List<LocalDate> days() {
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        return first.isAfter(today)
                ? List.of()
                : first.datesUntil(today)
                        .takeWhile(day -> !mustWait(day, today))
                        .filter(day -> isWanted(day, today))
                        .toList();
    }

    /**
     * Provisional days may be computed as often as one likes; a settled one should be right at
     * once.
     */
    private boolean mustWait(LocalDate day, LocalDate today) {
        return !computed.containsKey(day)
                && Settlement.isSettled(day, today)
                && due.containsKey(day)
                && !due.get(day).isReady(now);
    }

    private boolean isWanted(LocalDate day, LocalDate today) {
        Computed known = computed.get(day);
        Due change = due.get(day);
        if (known == null
                || known.indicators() < indicators
                || change != null && change.isReady(now)) {
            return true;
        }
        boolean running = change != null && !Settlement.isSettled(day, today);
        return known.oldest().isBefore(running ? now.minus(WHILE_THEY_COME) : lastNight(day));
    }

    /** The last of the three nights after a day that has come. */
    private Instant lastNight(LocalDate day) {
        for (int nights = Settlement.AFTER_DAYS; nights > 0; nights--) {
            Instant night =
                    day.plusDays(nights).atTime(AFTER_MIDNIGHT).atZone(Zones.CHINA).toInstant();
            if (!night.isAfter(now)) {
                return night;
            }
        }
        return Instant.MIN;
    }
}
