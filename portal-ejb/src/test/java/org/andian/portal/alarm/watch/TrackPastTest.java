package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** What is heard late: readings of the past, one by one or as a buffer. */
class TrackPastTest extends Timeline {

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
                  17 lasting 660.0
                """);
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
                ALARM rule 650.0 peak 700.0 limit 400.0 x1 cleared 40 historic
                  10 raised 650.0
                  40 cleared
                """);
    }

    @Test
    void oneThatHadEndedAndIsDangerousAgainLaterHasComeAgain() {
        measure(90, 100);
        measure(10, 650);
        track.incident.endAt(at(13), 20.0);
        measure(40, 300);
        assertAlarms(
                """
                ALARM rule 650.0 peak 650.0 limit 200.0 x2 cleared 40 historic
                  10 raised 650.0
                  13 cleared 20.0
                  40 reopened 300.0
                  40 cleared
                """);
    }

    @Test
    void oneThatNothingEndedHasLastedOnAndRises() {
        measure(90, 100);
        measure(10, 300);
        measure(30, 500);
        assertAlarms(
                """
                ALARM rule 300.0 peak 500.0 limit 400.0 x1 cleared 30 historic
                  10 raised 300.0
                  30 escalated 500.0
                  30 cleared
                """);
    }

    @Test
    void anotherAlarmBetweenSaysThatItHasNot() {
        measure(90, 100);
        measure(10, 300);
        track.next = began -> Optional.of(at(20));
        measure(30, 300);
        assertEquals(2, track.incident.occurrences);
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
    void oneBeforeAnAlarmThatIsNoWorseLeavesALine() {
        measure(90, 300);
        measure(10, 250);
        measure(11, 260);
        measure(12, 255);
        assertAlarms(
                """
                WARNING rule 300.0 peak 300.0 limit 200.0 x1 open
                  90 raised 300.0
                  11 told 260.0
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
        assertEquals(1, track.earlier.getFirst().occurrences);
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
    void aDangerOfThePastThatNothingEndsIsOneOfNow() {
        measure(0, 650, Duration.ofMinutes(60));
        track.revive(at(61));
        assertAlarms(
                """
                ALARM rule 650.0 peak 650.0 limit 400.0 x1 open
                  0 raised 650.0
                  61 lasting 650.0
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
}
