package org.andian.portal.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after an attempt that failed: longer each time. A mail may wait over about a
 * day, so that a mail server may be down overnight; what is sent by other ways tells of danger and
 * is tried quickly, then given up after some hours.
 */
enum RetryPlan {
    PATIENT(
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8)),
    QUICK(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofMinutes(30),
            Duration.ofMinutes(30));

    static final int ATTEMPTS = PATIENT.pauses.size() + 1;

    private final List<Duration> pauses;

    RetryPlan(Duration... pauses) {
        this.pauses = List.of(pauses);
    }

    /**
     * @param kind of a message
     */
    static RetryPlan of(String kind) {
        return Mail.KIND.equals(kind) ? PATIENT : QUICK;
    }

    /**
     * @param attempts made so far, at least 1
     * @return empty after the last
     */
    Optional<Duration> pauseAfter(int attempts) {
        return attempts >= ATTEMPTS ? Optional.empty() : Optional.of(pauses.get(attempts - 1));
    }
}
