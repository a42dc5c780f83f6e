package org.andian.portal.campaign.quota;

import org.andian.portal.campaign.Campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a quota will be met, if verified installations go on as in the last 28 days. Pure.
 *
 * <p>The arithmetic: what is missing, times the days looked at, divided by what was gained in them,
 * rounded up to whole days from today.
 *
 * @param gained of those verified today how many were installed in the days looked at
 * @param windowDays the days looked at, today included; fewer where the campaign is younger
 * @param days from today, 0 unless there is a pace
 * @param reachesOn null unless {@link Kind#ON}
 */
public record Forecast(
        Kind kind,
        int verified,
        int quota,
        int gained,
        int windowDays,
        long days,
        LocalDate reachesOn) {

    /** So many days are looked at. */
    public static final int WINDOW_DAYS = 28;

    private static final long FARTHEST_DAYS = 3650;

    /** What can be said. */
    public enum Kind {
        /** No quota, or installing is not what is measured. */
        NOTHING,
        REACHED,
        /** The campaign has ended or has not begun. */
        NOT_RUNNING,
        /** Nothing was gained in the days looked at. */
        STANDING,
        /** In more than ten years. */
        FAR,
        ON
    }

    static Forecast of(
            Campaign campaign, Integer quota, Integer verified, int gained, LocalDate today) {
        int window = window(campaign.startsOn(), today);
        if (quota == null || quota == 0 || verified == null) {
            return new Forecast(Kind.NOTHING, 0, 0, 0, window, 0, null);
        }
        if (verified >= quota) {
            return new Forecast(Kind.REACHED, verified, quota, gained, window, 0, null);
        }
        if (!campaign.isRunning(today)) {
            return new Forecast(Kind.NOT_RUNNING, verified, quota, gained, window, 0, null);
        }
        if (gained <= 0) {
            return new Forecast(Kind.STANDING, verified, quota, 0, window, 0, null);
        }
        long days = Math.ceilDiv((long) (quota - verified) * window, gained);
        return days > FARTHEST_DAYS
                ? new Forecast(Kind.FAR, verified, quota, gained, window, days, null)
                : new Forecast(
                        Kind.ON, verified, quota, gained, window, days, today.plusDays(days));
    }

    /** The days looked at end with today, and begin no earlier than the campaign. */
    static int window(LocalDate startsOn, LocalDate today) {
        long age = ChronoUnit.DAYS.between(startsOn, today) + 1;
        return Math.clamp(age, 1, WINDOW_DAYS);
    }

    public int missing() {
        return quota - verified;
    }
}
