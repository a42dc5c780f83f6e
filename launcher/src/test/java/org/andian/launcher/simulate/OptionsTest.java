package org.andian.launcher.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class OptionsTest {

    @Test
    void standardIsTheWholeExampleEveryHalfMinute() {
        assertEquals(
                new Options(1000, Duration.ofSeconds(30), null, 0, Duration.ofSeconds(10)),
                Options.parse(List.of()));
    }

    @Test
    void rateDividesTheInterval() {
        assertEquals(
                new Options(50, Duration.ofMillis(2500), 7L, 0, Duration.ofSeconds(10)),
                Options.parse(
                        List.of(
                                "--devices",
                                "50",
                                "--interval",
                                "5",
                                "--rate",
                                "2",
                                "--seed",
                                "7")));
    }

    @Test
    void loadTest() {
        assertEquals(
                new Options(1000, Duration.ofSeconds(30), null, 5000, Duration.ofSeconds(20)),
                Options.parse(List.of("--load", "5000", "--seconds", "20")));
    }

    @Test
    void wrongUseIsToldInASentence() {
        assertEquals(
                "--load needs a number above 0, not much.",
                assertThrows(CannotSimulate.class, () -> Options.parse(List.of("--load", "much")))
                        .getMessage());
        assertEquals(
                "Usage:\n" + Options.USAGE,
                assertThrows(CannotSimulate.class, () -> Options.parse(List.of("--loud", "5")))
                        .getMessage());
        assertEquals(
                "Usage:\n" + Options.USAGE,
                assertThrows(CannotSimulate.class, () -> Options.parse(List.of("--load")))
                        .getMessage());
    }
}
