package org.andian.ingest.mqtt;

import java.time.Duration;
import java.time.Instant;

/**
 * How messages come over one connection. A broker that resumes a session may miss the
 * acknowledgements of the first window it sent, and then sends nothing more although messages wait;
 * seen with Artemis 2.55 after the portal was killed under load. A connection that has carried a
 * whole window and then falls silent is therefore renewed: where nothing waited, that costs
 * nothing.
 */
final class Flow {

    static final Duration SILENT = Duration.ofSeconds(15);

    private final int window;
    private int carried;
    private Instant last = Instant.EPOCH;

    /**
     * @param window how many messages the broker sends without an acknowledgement
     */
    Flow(int window) {
        this.window = window;
    }

    synchronized void arrived(Instant now) {
        carried++;
        last = now;
    }

    /**
     * @param unacknowledged messages that we have not acknowledged yet
     */
    synchronized boolean isStuck(Instant now, int unacknowledged) {
        return carried >= window && unacknowledged == 0 && last.plus(SILENT).isBefore(now);
    }
}
