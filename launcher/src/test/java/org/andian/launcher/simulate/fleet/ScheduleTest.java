package org.andian.launcher.simulate.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ScheduleTest {

    private final Schedule schedule = new Schedule(Duration.ofSeconds(30), 4);

    @Test
    void devicesAreSpreadOverTheInterval() {
        String turns =
                Stream.iterate(
                                schedule.first(Instant.parse("2026-11-22T10:00:00Z")),
                                schedule::next)
                        .limit(6)
                        .map(turn -> turn.device() + "@" + turn.due())
                        .collect(Collectors.joining("\n"));
        assertEquals(
                """
                0@2026-11-22T10:00:00Z
                1@2026-11-22T10:00:07.500Z
                2@2026-11-22T10:00:15Z
                3@2026-11-22T10:00:22.500Z
                0@2026-11-22T10:00:30Z
                1@2026-11-22T10:00:37.500Z\
                """,
                turns);
    }

    @Test
    void restartGoesOnFromTheClock() {
        Schedule.Turn turn = schedule.first(Instant.parse("2026-11-22T10:00:16Z"));
        assertEquals("3@2026-11-22T10:00:22.500Z", turn.device() + "@" + turn.due());
        Schedule.Turn over = schedule.first(Instant.parse("2026-11-22T10:00:29Z"));
        assertEquals("0@2026-11-22T10:00:30Z", over.device() + "@" + over.due());
    }
}
