package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.alarm.Level;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Timelines of one quantity: minute and value, or what the device says, and what became of its
 * alarms in the end, one line an alarm, then its history.
 */
class TrackTest {

    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final Duration LIVE = Duration.ofSeconds(1);

    private final AlarmRule rule =
            new AlarmRule(AlarmKind.RESIDUAL_CURRENT, 200.0, 400.0, 20, Duration.ZERO);
    private final Track track =
            new Track(
                    new Quantity(1, 1, "residualCurrent", AlarmKind.RESIDUAL_CURRENT),
                    7L,
                    AlarmSettings.DEFAULTS);

    @Test
    void aRepeatedStampCountsOnce() {
        measure(0, 650);
        measure(0, 650);
        assertAlarms(
                """
                ALARM rule 650.0 peak 650.0 limit 400.0 x1 open
                  0 raised 650.0
                """);
    }

    @Test
    void anOlderReadingIsNotEvaluatedAgain() {
        measure(5, 650);
        measure(4, 100);
        assertAlarms(
                """
                ALARM rule 650.0 peak 650.0 limit 400.0 x1 open
                  5 raised 650.0
                """);
    }

    @Test
    void theRiseCancelsTheAcknowledgement() {
        measure(0, 250);
        track.incident.acknowledged = true;
        measure(1, 250);
        measure(2, 480);
        measure(3, 300);
        assertAlarms(
                """
                ALARM rule 250.0 peak 480.0 limit 400.0 x1 open
                  0 raised 250.0
                  2 escalated 480.0
                  2 lapsed
                """);
    }

    @Test
    void withinTenMinutesTheSameAlarmReopens() {
        measure(0, 650);
        measure(1, 100);
        track.incident.acknowledged = true;
        measure(11, 300);
        assertAlarms(
                """
                WARNING rule 650.0 peak 650.0 limit 200.0 x2 open
                  0 raised 650.0
                  1 cleared 100.0
                  11 reopened 300.0
                  11 lapsed
                """);
    }

    @Test
    void laterItIsAnotherAlarm() {
        measure(0, 650);
        measure(1, 100);
        measure(12, 300);
        assertAlarms(
                """
                ALARM rule 650.0 peak 650.0 limit 400.0 x1 cleared 1
                  0 raised 650.0
                  1 cleared 100.0
                WARNING rule 300.0 peak 300.0 limit 200.0 x1 open
                  12 raised 300.0
                """);
    }

    @Test
    void aReadingReceivedLateMakesHistoryUntilOneOfNowSaysTheSame() {
        measure(0, 650, Duration.ofMinutes(16));
        assertAlarms(
                """
                ALARM rule 650.0 peak 650.0 limit 400.0 x1 open historic
                  0 raised 650.0
                """);
        measure(17, 660);
        assertAlarms(
                """
                ALARM rule 650.0 peak 660.0 limit 400.0 x1 open
                  0 raised 650.0
                  17 raised 660.0
                """);
    }

    @Test
    void theDevicesOwnReportJoinsTheOpenAlarm() {
        measure(0, 250);
        report(0.1, "leak");
        assertAlarms(
                """
                ALARM both 250.0 peak 250.0 limit 200.0 x1 open leak
                  0 raised 250.0
                  0.1 reported
                  0.1 escalated
                """);
    }

    @Test
    void whatTheDeviceReportedEndsWhenTheDeviceSaysSo() {
        report(0, null);
        measure(1, 100);
        track.retract(at(2));
        assertAlarms(
                """
                ALARM device null peak 100.0 limit null x1 cleared 2
                  0 raised
                  2 cleared
                """);
    }

    @Test
    void aStaleReportEndsByTheMeasurement() {
        report(0, null);
        measure(29, 100);
        measure(30, 90);
        assertAlarms(
                """
                ALARM device null peak 100.0 limit null x1 cleared 30
                  0 raised
                  30 cleared 90.0
                """);
    }

    @Test
    void whileTheRuleHoldsItTheDeviceCannotEndIt() {
        measure(0, 650);
        report(1, null);
        track.retract(at(2));
        measure(3, 100);
        assertAlarms(
                """
                ALARM both 650.0 peak 650.0 limit 400.0 x1 cleared 3
                  0 raised 650.0
                  1 reported
                  3 cleared 100.0
                """);
    }

    @Test
    void aReportThatNamesNoMetricGoesOnInTheQuantityThatIsRaised() {
        Track unspecific =
                new Track(
                        new Quantity(1, 1, "", AlarmKind.RESIDUAL_CURRENT),
                        7L,
                        AlarmSettings.DEFAULTS);
        unspecific.report(
                new Cause(Level.ALARM, Cause.DEVICE, at(0), at(0), null, null, false, "leak"));
        Measured measured = Measured.of(at(1), 650);
        track.adoptFrom(unspecific, rule, measured);
        track.measure(rule, measured, at(1));
        assertAlarms(
                """
                ALARM both 650.0 peak 650.0 limit 400.0 x1 open leak
                  0 raised
                  1 reported 650.0
                """);
        assertEquals("residualCurrent", track.incident.quantity.metric());
        assertEquals(null, unspecific.incident);
    }

    @Test
    void aLateJudgedDangerIsAnAlarmOfThePast() {
        measure(5, 100);
        measureLate(4, 650);
        measureLate(3, 100);
        assertAlarms(
                """
                ALARM rule 650.0 peak 650.0 limit 400.0 x1 cleared 4 historic
                  4 raised 650.0
                  4 cleared
                """);
    }

    @Test
    void aBufferBehindANewerReadingMakesOneAlarmOfThePast() {
        measure(90, 100);
        measure(10, 650);
        measure(11, 250);
        measure(12, 700);
        measure(40, 300);
        assertAlarms(
                """
                ALARM rule 650.0 peak 700.0 limit 200.0 x2 cleared 40 historic
                  10 raised 650.0
                  12 cleared
                  40 reopened 300.0
                  40 cleared
                """);
    }

    @Test
    void aBufferBehindAnAlarmThatLastsIsPartOfIt() {
        measure(90, 250);
        measure(10, 650);
        measure(11, 20);
        assertAlarms(
                """
                ALARM rule 250.0 peak 650.0 limit 400.0 x1 open
                  90 raised 250.0
                  10 escalated 650.0
                """);
    }

    @Test
    void aDangerLongBeforeAnAlarmThatLastsIsOneOfThePast() {
        measure(0, 250);
        measure(-24 * 60, 300);
        measure(-24 * 60 - 1, 650);
        measure(-24 * 60 - 2, 20);
        assertAlarms(
                """
                ALARM rule 650.0 peak 650.0 limit 400.0 x1 cleared -1441 historic
                  -1441 raised 650.0
                  -1441 cleared
                WARNING rule 250.0 peak 300.0 limit 200.0 x1 open
                  0 raised 250.0
                """);
    }

    @Test
    void aBufferOfDaysBehindAnAlarmThatLastsMakesFewAlarms() {
        measure(0, 250);
        for (int hour = 240; hour > 24; hour--) {
            measure(-60 * hour, 300);
        }
        assertEquals(1, track.earlier.size());
        assertEquals(at(-60 * 25), track.earlier.getFirst().clearedAt);
        assertEquals(240 - 24, track.earlier.getFirst().occurrences);
    }

    @Test
    void aBufferBehindANewerReadingJoinsAnAlarmOfThePastThatIsKept() {
        measure(0, 20);
        measure(-60, 300);
        Incident kept = track.incident;
        track.incident = null;
        track.ended = at -> Optional.of(kept).filter(one -> one.isNear(at, Track.PART_OF));
        kept.lines.clear();
        kept.acknowledged = true;
        measure(-50, 650, Duration.ofMinutes(1));
        measure(-24 * 60 - 61, 300);
        assertAlarms(
                """
                ALARM rule 300.0 peak 650.0 limit 400.0 x1 cleared -50 historic
                  -50 escalated 650.0
                  -49 lapsed
                  -50 cleared
                WARNING rule 300.0 peak 300.0 limit 200.0 x1 cleared -1501 historic
                  -1501 raised 300.0
                  -1501 cleared
                """);
    }

    @Test
    void whatTheDeviceReportsOfLongBeforeAnAlarmThatLastsIsOneOfThePast() {
        measure(0, 250);
        report(-24 * 60 - 1, "leakage");
        assertAlarms(
                """
                ALARM device null peak null limit null x1 cleared -1441 leakage
                  -1441 raised
                  -1441 cleared
                WARNING rule 250.0 peak 250.0 limit 200.0 x1 open
                  0 raised 250.0
                """);
    }

    @Test
    void aNormalReadingFromTheFutureClearsNothingAndBlocksNothing() {
        measure(0, 700);
        unsure(1, 21);
        measure(1, 1200);
        assertAlarms(
                """
                ALARM rule 700.0 peak 1200.0 limit 400.0 x1 open
                  0 raised 700.0
                """);
    }

    @Test
    void aDangerousReadingFromTheFutureRaises() {
        measure(0, 20);
        unsure(1, 900);
        assertAlarms(
                """
                ALARM rule 900.0 peak 900.0 limit 400.0 x1 open
                  1 raised 900.0
                """);
    }

    @Test
    void whatIsOfNowCountsEvenBehindAStampSlightlyAhead() {
        track.measure(rule, Measured.of(at(1.5), 20), at(0));
        track.measureNow(rule, Measured.of(at(0.5), 900), at(0.5));
        track.measureNow(rule, Measured.of(at(1), 30), at(1));
        assertAlarms(
                """
                ALARM rule 900.0 peak 900.0 limit 400.0 x1 cleared 1
                  0.5 raised 900.0
                  1 cleared 30.0
                """);
    }

    @Test
    void nothingEndsInTheFuture() {
        track.measure(rule, Measured.of(at(1.5), 900), at(0));
        track.measure(rule, Measured.of(at(2.5), 20), at(1));
        assertAlarms(
                """
                ALARM rule 900.0 peak 900.0 limit 400.0 x1 cleared 1
                  0 raised 900.0
                  1 cleared 20.0
                """);
    }

    @Test
    void whatWasOnceEvaluatedOfTheFutureIsForgotten() {
        track.lastEvaluated = at(1200);
        track.forgetFuture(at(0));
        measure(0, 900);
        assertAlarms(
                """
                ALARM rule 900.0 peak 900.0 limit 400.0 x1 open
                  0 raised 900.0
                """);
    }

    @Test
    void aDangerOfThePastThatNothingEndsIsOneOfNow() {
        measure(0, 650, Duration.ofMinutes(60));
        track.revive(at(61));
        assertAlarms(
                """
                ALARM rule 650.0 peak 650.0 limit 400.0 x1 open
                  0 raised 650.0
                  61 raised 650.0
                """);
    }

    @Test
    void aLateJudgedDangerJoinsTheAlarmOfItsTime() {
        measure(2, 250);
        measure(5, 250);
        measureLate(4, 650);
        measureLate(3, 100);
        assertAlarms(
                """
                ALARM rule 250.0 peak 650.0 limit 400.0 x1 open
                  2 raised 250.0
                  4 escalated 650.0
                """);
    }

    @Test
    void aLateJudgedValueThatIsTheNewestCountsAsAny() {
        measure(2, 650);
        measureLate(3, 100);
        assertAlarms(
                """
                ALARM rule 650.0 peak 650.0 limit 400.0 x1 cleared 3
                  2 raised 650.0
                  3 cleared 100.0
                """);
    }

    @Test
    void ofTwoValuesOfOneMomentTheMoreDangerousCounts() {
        measure(0, 250);
        measureLate(0, 20);
        measureLate(0, 650);
        measureLate(0, 300);
        assertAlarms(
                """
                ALARM rule 250.0 peak 650.0 limit 400.0 x1 open
                  0 raised 250.0
                  0 escalated 650.0
                """);
    }

    @Test
    void aDangerBesideANormalValueRaises() {
        track.lastEvaluated = at(0);
        measureLate(0, 900);
        assertAlarms(
                """
                ALARM rule 900.0 peak 900.0 limit 400.0 x1 open
                  0 raised 900.0
                """);
    }

    private void unsure(double minute, double value) {
        track.measureUnsure(rule, Measured.of(at(minute), value), at(minute));
    }

    private void measureLate(double minute, double value) {
        track.measureLate(rule, Measured.of(at(minute), value), at(minute).plus(LIVE));
    }

    private void measure(double minute, double value) {
        measure(minute, value, LIVE);
    }

    private void measure(double minute, double value, Duration later) {
        track.measure(rule, Measured.of(at(minute), value), at(minute).plus(later));
    }

    private void report(double minute, String text) {
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

    private void assertAlarms(String expected) {
        List<Incident> incidents = new ArrayList<>(track.earlier);
        incidents.add(track.incident);
        assertEquals(
                expected, incidents.stream().map(TrackTest::words).collect(Collectors.joining()));
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

    private static Instant at(double minute) {
        return START.plusMillis(Math.round(minute * 60_000));
    }

    private static String minute(Instant at) {
        double minutes = Duration.between(START, at).toMillis() / 60_000.0;
        return minutes == Math.rint(minutes)
                ? String.valueOf((long) minutes)
                : String.valueOf(minutes);
    }
}
