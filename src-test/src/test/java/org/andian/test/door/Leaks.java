package org.andian.test.door;

import org.andian.portal.measurement.Metric;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** Schools with their safety managers, and currents that leak there from five minutes ago on. */
final class Leaks {

    private final Stage stage;
    private final Instant start;

    Leaks(Stage stage) {
        this.stage = stage;
        start = stage.now().minus(Duration.ofMinutes(5));
    }

    Instant at(long second) {
        return start.plusSeconds(second);
    }

    /** Of a school that is there from now on. */
    Scope manager(String premises) {
        stage.premises(premises, "140802", "SCHOOL");
        return stage.person(
                premises.toLowerCase(Locale.ROOT) + "-manager",
                Role.SAFETY_MANAGER,
                null,
                Set.of(),
                premises);
    }

    void leak(String device, String premises, int second, double milliampere) {
        stage.deliver(
                stage.device(device, premises, 1),
                1,
                at(second),
                Metric.RESIDUAL_CURRENT,
                milliampere);
    }
}
