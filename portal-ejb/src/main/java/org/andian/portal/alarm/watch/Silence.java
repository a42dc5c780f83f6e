package org.andian.portal.alarm.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * When silence means that a device is offline. Silence counts only while the portal could hear:
 * from the device's last word, or from when the portal has been up and hearing again plus a grace
 * in which the broker hands over what it kept, whichever is later. So our own downtime raises
 * nothing.
 *
 * @param hearingSince since when the portal hears without a gap
 */
record Silence(Instant hearingSince) {

    static final Duration GRACE = Duration.ofSeconds(60);

    /** fewer devices than this may all be silent by themselves */
    private static final int TELLING = 10;

    /** When a device last heard then falls offline. */
    Instant offlineAt(Instant lastReceived, Duration allowed) {
        Instant listening = earliest();
        return (lastReceived.isAfter(listening) ? lastReceived : listening).plus(allowed);
    }

    /**
     * No device that fell silent later than this can be told from one that our own downtime hid.
     */
    Instant earliest() {
        return hearingSince.plus(GRACE);
    }

    /**
     * Whether not one of many devices has been heard for half the shortest time any may be silent:
     * then it is the portal or its broker that hears nothing.
     *
     * @param lastOfAny null when none was ever heard
     */
    static boolean isDeaf(int devices, Instant lastOfAny, Duration shortestAllowed, Instant now) {
        return devices >= TELLING
                && lastOfAny != null
                && lastOfAny.plus(shortestAllowed.dividedBy(2)).isBefore(now);
    }
}
