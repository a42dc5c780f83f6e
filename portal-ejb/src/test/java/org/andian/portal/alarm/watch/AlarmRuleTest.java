package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** Timelines: one line per reading, "second value -> state". */
class AlarmRuleTest {

    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");

    private final AlarmRule residual =
            new AlarmRule(AlarmKind.RESIDUAL_CURRENT, 200.0, 400.0, 20, Duration.ZERO);
    private final AlarmRule overCurrent =
            new AlarmRule(AlarmKind.OVER_CURRENT, 100.0, 120.0, 5, Duration.ofSeconds(60));
    private final AlarmRule underVoltage =
            new AlarmRule(AlarmKind.UNDER_VOLTAGE, 198.0, 187.0, 3, Duration.ofSeconds(10));
    private final AlarmRule arc = new AlarmRule(AlarmKind.ARC, null, 14.0, 4, Duration.ZERO);

    @Test
    void oneReadingRaisesAtOnceAndTheLevelFallsOnlyOnClear() {
        assertTimeline(
                residual,
                """
                0 199.9 -> normal
                30 650 -> ALARM
                60 250 -> ALARM
                90 180 -> ALARM
                120 179.9 -> normal
                150 200 -> WARNING
                180 399.9 -> WARNING
                210 400 -> ALARM
                """);
    }

    @Test
    void everyLevelHasItsOwnClock() {
        assertTimeline(
                overCurrent,
                """
                0 110 -> pending
                30 130 -> pending, alarm 30
                60 130 -> WARNING, alarm 30
                90 130 -> ALARM
                120 96 -> ALARM
                150 94.9 -> normal
                """);
    }

    @Test
    void aDipBelowTheLimitStartsTheHoldAnew() {
        assertTimeline(
                overCurrent,
                """
                0 130 -> pending, alarm 0
                30 119 -> pending
                59 130 -> pending, alarm 59
                60 130 -> WARNING, alarm 59
                90 119 -> WARNING
                100 130 -> WARNING, alarm 100
                160 130 -> ALARM
                """);
    }

    @Test
    void aWaitThatEndsInTimeRaisesNothing() {
        assertTimeline(
                overCurrent,
                """
                0 130 -> pending, alarm 0
                59.9 130 -> pending, alarm 0
                60 99 -> normal
                """);
    }

    @Test
    void lowValuesAreTheDangerousOnes() {
        assertTimeline(
                underVoltage,
                """
                0 198.1 -> normal
                30 198 -> pending
                60 197 -> WARNING
                90 180 -> WARNING, alarm 90
                120 180 -> ALARM
                150 201 -> ALARM
                180 201.1 -> normal
                """);
    }

    @Test
    void arcIsLatchedUntilNineHalfCycles() {
        assertTimeline(
                arc,
                """
                0 13 -> normal
                1 14 -> ALARM
                2 10 -> ALARM
                3 9 -> normal
                """);
    }

    @Test
    void aFaultThatGrewAsLoudAsAWarningStaysSo() {
        AlarmRule plain = new AlarmRule(AlarmKind.SENSOR_FAULT, null, 1.0, 0, Duration.ZERO);
        AlarmRule loud = new AlarmRule(AlarmKind.SENSOR_FAULT, 1.0, null, 0, Duration.ZERO);
        State fault = plain.next(State.NORMAL, Measured.of(after("0"), 1));
        assertEquals("FAULT", words(fault));
        State warning = loud.next(fault, Measured.of(after("1"), 1));
        assertEquals("WARNING", words(warning));
        assertEquals("WARNING", words(plain.next(warning, Measured.of(after("2"), 1))));
        assertEquals("normal", words(plain.next(warning, Measured.of(after("3"), 0))));
    }

    private static void assertTimeline(AlarmRule rule, String timeline) {
        State[] state = {State.NORMAL};
        String seen =
                timeline.lines()
                        .map(
                                line -> {
                                    String[] reading = line.split(" ");
                                    state[0] =
                                            rule.next(
                                                    state[0],
                                                    Measured.of(
                                                            after(reading[0]),
                                                            Double.parseDouble(reading[1])));
                                    return reading[0] + " " + reading[1] + " -> " + words(state[0]);
                                })
                        .collect(Collectors.joining("\n", "", "\n"));
        assertEquals(timeline, seen);
    }

    private static Instant after(String seconds) {
        return START.plusMillis(Math.round(1000 * Double.parseDouble(seconds)));
    }

    private static String words(State state) {
        return switch (state) {
            case State.Normal normal -> "normal";
            case State.Pending pending -> "pending" + clock(pending.alarmSince());
            case State.Raised raised -> raised.level() + clock(raised.alarmSince());
        };
    }

    private static String clock(Instant since) {
        return since == null ? "" : ", alarm " + Duration.between(START, since).toSeconds();
    }
}
