package org.andian.portal.device.heard;

import java.time.Duration;
import java.time.Instant;

/**
 * What a device's messages tell of its clock, and when a thing it has stamped was. Stamps that can
 * be true are believed of a clock that was right: older ones are then a buffer being emptied. A
 * clock is wrong when three messages in a row are off by the same, or show a time that cannot be
 * and stands still; then everything it stamps is as of now. So is what nobody can decide. Pure.
 *
 * @param aheadMillis by how much a wrong clock is ahead of ours, negative when behind; 0 unless
 *     wrong
 * @param messages in a row that are off by the same, up to now
 * @param firstTs newest stamp of the first message of that row; 0 where there is none, as the
 *     others
 */
public record DeviceClock(
        Standing standing,
        long aheadMillis,
        int messages,
        long firstTs,
        long firstReceived,
        long lastTs,
        long lastReceived) {

    /** Nothing is known of it yet. */
    public static final DeviceClock UNKNOWN = new DeviceClock(Standing.UNKNOWN, 0);

    /** Its newest message said what ours says. */
    public static final DeviceClock RIGHT = new DeviceClock(Standing.RIGHT, 0);

    /** Off by less is no fault: networks and clocks are not exact. */
    public static final Duration TOLERATED = Duration.ofMinutes(2);

    /** No device of ours is older. */
    private static final long FIRST_STAMP = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();

    private static final Duration FAULT = Duration.ofMinutes(5);
    private static final int TELLING = 3;

    /** A buffer is emptied faster than it was filled, which takes so long to show. */
    private static final long TELLING_MILLIS = Duration.ofSeconds(20).toMillis();

    private static final long JITTER_MILLIS = Duration.ofSeconds(5).toMillis();
    private static final int JITTER_PART = 10;
    private static final long SAME_WRONG_MILLIS = Duration.ofMinutes(1).toMillis();

    /** What is held of a clock. */
    public enum Standing {
        UNKNOWN,
        RIGHT,
        WRONG
    }

    /** When a stamped thing was. */
    public enum Dating {
        /** when it says */
        OWN,
        /** when it was received */
        RECEPTION,
        /** the same, by a single stamp from the future: enough to raise, not to clear */
        RECEPTION_UNSURE
    }

    private DeviceClock(Standing standing, long aheadMillis) {
        this(standing, aheadMillis, 0, 0, 0, 0, 0);
    }

    /**
     * What is known after one more message. Halves of one message, and what comes out of order, say
     * nothing new.
     *
     * @param newest stamp of the message, epoch ms
     * @param received epoch ms
     */
    public DeviceClock heard(long newest, long received) {
        long ahead = newest - received;
        if (Math.abs(ahead) <= TOLERATED.toMillis()) {
            return RIGHT;
        }
        if (standing == Standing.WRONG && Math.abs(ahead - aheadMillis) <= SAME_WRONG_MILLIS) {
            return new DeviceClock(standing, aheadMillis);
        }
        if (messages > 0 && received <= lastReceived) {
            return this;
        }
        boolean goesOn =
                messages > 0 && (isSteady(newest, received) || isStopped(newest, received));
        DeviceClock row =
                new DeviceClock(
                        standing,
                        aheadMillis,
                        goesOn ? messages + 1 : 1,
                        goesOn ? firstTs : newest,
                        goesOn ? firstReceived : received,
                        newest,
                        received);
        return row.isTelling() ? new DeviceClock(Standing.WRONG, ahead) : row;
    }

    /**
     * @param oldestKept beyond the time for which readings are kept no stamp is believed
     */
    public Dating dating(long ts, long received, Instant oldestKept) {
        if (standing == Standing.WRONG) {
            return Dating.RECEPTION;
        }
        if (isAhead(ts, received)) {
            return Dating.RECEPTION_UNSURE;
        }
        if (ts < FIRST_STAMP || ts < oldestKept.toEpochMilli()) {
            return Dating.RECEPTION;
        }
        boolean isNow = received - ts <= TOLERATED.toMillis();
        return isNow || standing == Standing.RIGHT ? Dating.OWN : Dating.RECEPTION;
    }

    /** Whether it is beyond our clock by more than clocks and networks are. */
    public static boolean isAhead(long ts, long received) {
        return ts > received + TOLERATED.toMillis();
    }

    /** Whether somebody should set it. */
    public boolean isFault() {
        return standing == Standing.WRONG && Math.abs(aheadMillis) > FAULT.toMillis();
    }

    private boolean isSteady(long newest, long received) {
        long passed = received - firstReceived;
        long off = Math.abs(newest - firstTs - passed);
        return newest > lastTs && off <= JITTER_MILLIS + passed / JITTER_PART;
    }

    private boolean isStopped(long newest, long received) {
        return newest == lastTs && isImpossible(newest, received);
    }

    private boolean isTelling() {
        return messages >= TELLING
                && (isImpossible(lastTs, lastReceived)
                        || lastReceived - firstReceived >= TELLING_MILLIS);
    }

    private static boolean isImpossible(long ts, long received) {
        return isAhead(ts, received) || ts < FIRST_STAMP;
    }
}
