package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.device.SensorMarks;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Reading;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dangers told behind what was judged already, with the readings that are stored. The rule wants a
 * danger of 400 mA to last a minute; minute 600 was judged.
 */
class AftermathTest {

    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final AlarmRule LASTING =
            new AlarmRule(AlarmKind.RESIDUAL_CURRENT, null, 400.0, 20, Duration.ofMinutes(1));

    private final List<Reading> stored = new ArrayList<>();
    private final Track track =
            new Track(
                    new Quantity(1, 1, "residualCurrent", AlarmKind.RESIDUAL_CURRENT),
                    7L,
                    AlarmSettings.DEFAULTS);
    private final Aftermath aftermath =
            new Aftermath(judge(LASTING), (device, circuit, ts, limit) -> after(ts, limit));

    @Test
    void oneThatLastsAsLongAsTheRuleWantsIsAnAlarm() {
        tell(0, 650, 1, 660, 5, 20, 600, 21);
        assertEquals(List.of("1.0 to 5.0"), alarms());
    }

    @Test
    void oneThatDoesNotLastIsNone() {
        tell(0, 650, 0.5, 20, 600, 21);
        assertEquals(List.of(), alarms());
    }

    @Test
    void eachThatLastsIsOneOfItsOwnTime() {
        tell(0, 650, 1, 660, 2, 900, 5, 20, 60, 650, 61, 655, 62, 20, 600, 21);
        assertEquals(List.of("1.0 to 62.0"), alarms());
        assertEquals(2, track.incident.occurrences);
        assertEquals(900, track.incident.peak);
    }

    /** As where a buffer comes message by message. */
    @Test
    void whatWasStoredBeforeCountsAsWell() {
        store(0, 650);
        tell(1, 650, 5, 20, 600, 21);
        assertEquals(List.of("1.0 to 5.0"), alarms());
    }

    private void tell(double... minutesAndValues) {
        for (int i = 0; i < minutesAndValues.length; i += 2) {
            store(minutesAndValues[i], minutesAndValues[i + 1]);
        }
        track.lastEvaluated = at(600);
        for (int i = 0; i < minutesAndValues.length; i += 2) {
            track.measure(
                    LASTING,
                    Measured.of(at(minutesAndValues[i]), minutesAndValues[i + 1]),
                    at(601));
        }
        aftermath.end(track, AlarmSettings.DEFAULTS.reopen());
    }

    private void store(double minute, double value) {
        stored.add(reading(at(minute), value, at(601)));
        stored.sort(Comparator.comparingLong(Reading::ts));
    }

    static Reading reading(Instant at, double value, Instant receivedAt) {
        return new Reading(
                1,
                1,
                at.toEpochMilli(),
                receivedAt.toEpochMilli(),
                null,
                false,
                Map.of(Metric.RESIDUAL_CURRENT, value),
                Map.of());
    }

    private List<Reading> after(long ts, int limit) {
        return stored.stream().filter(reading -> reading.ts() > ts).limit(limit).toList();
    }

    private List<String> alarms() {
        List<Incident> all = new ArrayList<>(track.earlier);
        Optional.ofNullable(track.incident).ifPresent(all::add);
        return all.stream()
                .map(one -> minute(one.raisedAt) + " to " + minute(one.clearedAt))
                .toList();
    }

    private static double minute(Instant at) {
        return Duration.between(START, at).toSeconds() / 60.0;
    }

    private static Instant at(double minute) {
        return START.plusMillis(Math.round(minute * 60_000));
    }

    /** Of one device and circuit. */
    static Derivation.Judge judge(AlarmRule rule) {
        RuleSet.Watched leak = new RuleSet.Watched(AlarmKind.RESIDUAL_CURRENT, "residualCurrent");
        Rules.Entry entry =
                new Rules.Entry(
                        new Rules.Target("DETECTOR-4", null, null, null), leak, Optional.of(rule));
        DeviceDirectory.Entry device =
                new DeviceDirectory.Entry(
                        1, "D", "DETECTOR-4", 7L, null, Map.of(), SensorMarks.NONE);
        return new Derivation.Judge(
                new Rules(List.of(entry), Map.of(), Map.of(), AlarmSettings.DEFAULTS),
                Map.of(1L, device));
    }
}
