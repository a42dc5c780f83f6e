package org.andian.portal.alarm.watch;

import org.junit.jupiter.api.Test;

/** What is measured, in the order of time, twice or ahead of it. */
class TrackTest extends Timeline {

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
}
