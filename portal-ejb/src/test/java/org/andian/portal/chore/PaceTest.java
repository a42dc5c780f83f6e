package org.andian.portal.chore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PaceTest {

    private static final Instant END = Instant.parse("2026-11-28T04:00:00Z");

    @Test
    void aSuccessKeepsTheRhythmAndForgetsFailures() {
        Plan plan = Plan.onOneNode("test.hourly", Duration.ofHours(1));
        assertEquals(
                new Pace(Instant.parse("2026-11-28T05:00:00Z"), 0),
                new Pace(END, 7).succeeded(plan, END));
    }

    @Test
    void whatIsFrequentBacksOffToFiveMinutes() {
        assertEquals("10 20 40 80 160 300 300 300", waits(Duration.ofSeconds(10), 8));
    }

    @Test
    void whatIsRareIsTriedSoonerThanItsRhythmAndThenNoMoreOftenThanThat() {
        assertEquals("60 120 240 480 960 1920 3600 3600", waits(Duration.ofHours(1), 8));
    }

    @Test
    void whatFailsForDaysStillHasANextRun() {
        assertEquals(
                Duration.ofMinutes(5),
                Duration.between(
                        END,
                        new Pace(END, 100_000)
                                .failed(Plan.onOneNode("test.broken", Duration.ofSeconds(5)), END)
                                .nextAt()));
    }

    /** Seconds from one failure to the next try. */
    private static String waits(Duration every, int failures) {
        Plan plan = Plan.onOneNode("test.failing", every);
        return Stream.iterate(new Pace(END, 0).failed(plan, END), pace -> pace.failed(plan, END))
                .limit(failures)
                .map(pace -> Long.toString(Duration.between(END, pace.nextAt()).toSeconds()))
                .collect(Collectors.joining(" "));
    }
}
