package org.andian.portal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class RetryPlanTest {

    @Test
    void pausesGrowAndEnd() {
        List<Long> minutes =
                IntStream.range(1, RetryPlan.ATTEMPTS)
                        .mapToObj(n -> RetryPlan.PATIENT.pauseAfter(n).orElseThrow().toMinutes())
                        .toList();
        assertEquals(List.of(1L, 3L, 10L, 30L, 60L, 120L, 240L, 480L, 480L), minutes);
        assertEquals(Optional.empty(), RetryPlan.PATIENT.pauseAfter(RetryPlan.ATTEMPTS));
        assertEquals(Optional.empty(), RetryPlan.PATIENT.pauseAfter(RetryPlan.ATTEMPTS + 1));
    }

    @Test
    void aServerMayBeDownForADay() {
        Duration all =
                IntStream.range(1, RetryPlan.ATTEMPTS)
                        .mapToObj(n -> RetryPlan.PATIENT.pauseAfter(n).orElseThrow())
                        .reduce(Duration.ZERO, Duration::plus);
        assertEquals(Duration.ofMinutes(44).plusHours(23), all);
    }
}
