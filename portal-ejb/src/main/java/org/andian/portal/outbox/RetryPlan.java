package org.andian.portal.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after an attempt that failed: longer each time, over about a day, so that a mail
 * server may be down overnight.
 */
final class RetryPlan {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(3),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8),
                    Duration.ofHours(8));

    static final int ATTEMPTS = PAUSES.size() + 1;

    private RetryPlan() {}

    /**
     * @param attempts made so far, at least 1
     * @return empty after the last
     */
    static Optional<Duration> pauseAfter(int attempts) {
        return attempts >= ATTEMPTS ? Optional.empty() : Optional.of(PAUSES.get(attempts - 1));
    }
}
