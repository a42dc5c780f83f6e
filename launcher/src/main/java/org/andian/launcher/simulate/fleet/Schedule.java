package org.andian.launcher.simulate.fleet;

import java.time.Duration;
import java.time.Instant;

/**
 * When each device speaks: once an interval, the devices spread evenly over it, counted from 1970.
 * A restarted simulator therefore goes on with the stamps the stopped one would have used.
 */
record Schedule(Duration interval, int devices) {

    /**
     * @param cycle intervals since 1970
     */
    record Turn(long cycle, int device, Instant due) {}

    /**
     * The first turn not before the instant.
     *
     * <p>At most one interval away.
     */
    Turn first(Instant now) {
        long cycle = Math.floorDiv(now.toEpochMilli(), interval.toMillis());
        Turn turn = turn(cycle, 0);
        while (turn.due().isBefore(now)) {
            turn = next(turn);
        }
        return turn;
    }

    /** Devices in their order, then the first one of the next interval. */
    Turn next(Turn turn) {
        return turn.device() + 1 < devices
                ? turn(turn.cycle(), turn.device() + 1)
                : turn(turn.cycle() + 1, 0);
    }

    private Turn turn(long cycle, int device) {
        return new Turn(
                cycle,
                device,
                Instant.ofEpochMilli(
                        cycle * interval.toMillis() + device * interval.toMillis() / devices));
    }
}
