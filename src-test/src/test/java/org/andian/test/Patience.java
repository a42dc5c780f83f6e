package org.andian.test;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import java.time.Duration;

/**
 * How long a test waits for what must come: far beyond what a busy machine needs, since only a test
 * that fails ever waits so long. Conditions are asked in the test's own thread, which a browser's
 * page demands.
 */
public final class Patience {

    public static final Duration LIMIT = Duration.ofMinutes(3);

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT).pollInSameThread();
    }
}
