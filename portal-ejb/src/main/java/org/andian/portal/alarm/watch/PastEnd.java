package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.Level;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the end of a danger of the past in the values that follow it: the first that is back in
 * limits, unless it is out of them again soon. What the next alarm was raised by ends none that was
 * before. Pure but for what it has seen.
 */
final class PastEnd {

    private final Instant next;
    private final Duration soon;
    private State state;
    private Found back;

    /**
     * @param shown the value back in limits
     */
    record Found(Instant at, Double shown) {}

    /**
     * @param level of the danger
     * @param next when the quantity's next alarm was raised, {@link Instant#MAX} for none
     * @param soon out of limits again within this time, it has lasted on
     */
    PastEnd(Level level, Instant next, Duration soon) {
        this.state = new State.Raised(level, null);
        this.next = next;
        this.soon = soon;
    }

    /**
     * One value after the other, by time.
     *
     * @return whether more of them can change the end
     */
    boolean goesOn(Derivation.Judged judged) {
        Measured m = judged.measured();
        boolean isOther = !m.at().isBefore(next);
        boolean isOver = back != null && Duration.between(back.at(), m.at()).compareTo(soon) > 0;
        if (isOther || isOver) {
            return false;
        }
        state = judged.rule().next(state, m);
        if (state.level() != null) {
            back = null;
        } else if (back == null) {
            back = new Found(m.at(), m.shown());
        }
        return true;
    }

    /** Empty where nothing that was seen ends it. */
    Optional<Found> found() {
        return Optional.ofNullable(back);
    }
}
