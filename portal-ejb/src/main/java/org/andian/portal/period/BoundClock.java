package org.andian.portal.period;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The system's clock, which in a thread that lives through an example's past runs so much behind.
 * Whether a thread may is for {@link DemoTime} to say, which alone binds one.
 */
final class BoundClock extends Clock implements Serializable {

    private static final long serialVersionUID = 1;

    /** How much is added to the time of the thread. */
    private static final ThreadLocal<Duration> SHIFT = new ThreadLocal<>();

    private final ZoneId zone;

    BoundClock(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * In this thread it is that moment when the work begins, and time goes on from there; a moment
     * that has not come yet is the present.
     */
    static <T> T during(Instant moment, Supplier<T> work) {
        Duration before = SHIFT.get();
        Duration shift = Duration.between(Clocks.REAL.instant(), moment);
        SHIFT.set(shift.isPositive() ? Duration.ZERO : shift);
        try {
            return work.get();
        } finally {
            if (before == null) {
                SHIFT.remove();
            } else {
                SHIFT.set(before);
            }
        }
    }

    /** The system's time in a thread that is bound to another; empty in all others. */
    static Optional<Instant> real() {
        return SHIFT.get() == null ? Optional.empty() : Optional.of(Clocks.REAL.instant());
    }

    @Override
    public Instant instant() {
        Duration shift = SHIFT.get();
        Instant real = Clocks.REAL.instant();
        return shift == null ? real : real.plus(shift);
    }

    @Override
    public long millis() {
        Duration shift = SHIFT.get();
        return shift == null ? Clocks.REAL.millis() : instant().toEpochMilli();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BoundClock(other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundClock clock && zone.equals(clock.zone);
    }

    @Override
    public int hashCode() {
        return zone.hashCode();
    }
}
