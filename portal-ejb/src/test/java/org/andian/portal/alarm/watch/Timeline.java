package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.alarm.Level;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One quantity in time: minute and value, or what the device says, and what became of its alarms in
 * the end, one line an alarm, then its history.
 */
abstract class Timeline {

    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final Duration LIVE = Duration.ofSeconds(1);

    final AlarmRule rule =
            new AlarmRule(AlarmKind.RESIDUAL_CURRENT, 200.0, 400.0, 20, Duration.ZERO);

    final Track track =
            new Track(
                    new Quantity(1, 1, "residualCurrent", AlarmKind.RESIDUAL_CURRENT),
                    7L,
                    AlarmSettings.DEFAULTS);

    void unsure(double minute, double value) {
        track.measureUnsure(rule, Measured.of(at(minute), value), at(minute));
    }

    void measureLate(double minute, double value) {
        track.measureLate(rule, Measured.of(at(minute), value), at(minute).plus(LIVE));
    }

    void measure(double minute, double value) {
        measure(minute, value, LIVE);
    }

    void measure(double minute, double value, Duration later) {
        track.measure(rule, Measured.of(at(minute), value), at(minute).plus(later));
    }

    void report(double minute, String text) {
        track.report(
                new Cause(
                        Level.ALARM,
                        Cause.DEVICE,
                        at(minute),
                        at(minute).plus(LIVE),
                        null,
                        null,
                        false,
                        text));
    }

    void assertAlarms(String expected) {
        List<Incident> incidents = new ArrayList<>(track.earlier);
        incidents.add(track.incident);
        assertEquals(
                expected, incidents.stream().map(Timeline::words).collect(Collectors.joining()));
    }

    private static String words(Incident i) {
        String line =
                String.format(
                        Locale.ROOT,
                        "%s %s %s peak %s limit %s x%d %s%s%s%n",
                        i.level,
                        i.source,
                        i.value,
                        i.peak,
                        i.limit,
                        i.occurrences,
                        i.isOpen() ? "open" : "cleared " + minute(i.clearedAt),
                        i.historic ? " historic" : "",
                        i.text == null ? "" : " " + i.text);
        return line
                + i.lines.stream()
                        .map(
                                l ->
                                        "  "
                                                + minute(l.at())
                                                + " "
                                                + l.what()
                                                + Objects.toString(
                                                        l.value() == null ? null : " " + l.value(),
                                                        "")
                                                + "\n")
                        .collect(Collectors.joining());
    }

    static Instant at(double minute) {
        return START.plusMillis(Math.round(minute * 60_000));
    }

    private static String minute(Instant at) {
        double minutes = Duration.between(START, at).toMillis() / 60_000.0;
        return minutes == Math.rint(minutes)
                ? String.valueOf((long) minutes)
                : String.valueOf(minutes);
    }
}
