package org.andian.launcher.broker;

import org.andian.launcher.DeviceShare;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What one device may send, over all its connections: so many bytes at once, and then so many a
 * second. A message that is larger than what is left is let through and owed. While nobody else
 * waits a device that has spent its share is lent more, so that a device which brings what it kept
 * goes as fast as the portal takes it. Safe from several threads.
 */
final class Share {

    /** What is lent at a time. */
    static final long LOAN_BYTES = 64 * 1024;

    private static final long LOAN_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** One connection after the other: what it sends is counted before the next is asked. */
    private static final long TURN_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final DeviceShare limits;
    private final LongSupplier nanoTime;
    private double left;
    private long refilledAt;
    private long lentAt;
    private long turnAt;

    Share(DeviceShare limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.left = limits.burstBytes();
        this.refilledAt = nanoTime.getAsLong();
        this.lentAt = refilledAt - LOAN_PAUSE_NANOS;
        this.turnAt = refilledAt - TURN_PAUSE_NANOS;
    }

    synchronized void spend(long bytes) {
        refill();
        left -= bytes;
    }

    synchronized boolean isSpent() {
        refill();
        return left <= 0;
    }

    /**
     * Asked for a connection that is held.
     *
     * @param othersWait whether messages of anybody wait for the portal
     * @return whether this connection, and no other of the device just now, goes on
     */
    synchronized boolean takesTurn(boolean othersWait) {
        long now = nanoTime.getAsLong();
        refill();
        if (now - turnAt < TURN_PAUSE_NANOS) {
            return false;
        }
        if (left <= 0 && !othersWait && now - lentAt >= LOAN_PAUSE_NANOS) {
            left = LOAN_BYTES;
            lentAt = now;
        }
        if (left > 0) {
            turnAt = now;
        }
        return left > 0;
    }

    private void refill() {
        long now = nanoTime.getAsLong();
        double given = (now - refilledAt) / NANOS_A_SECOND * limits.bytesPerSecond();
        left = Math.min(limits.burstBytes(), left + given);
        refilledAt = now;
    }
}
