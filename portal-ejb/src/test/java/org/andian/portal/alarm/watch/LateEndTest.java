package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.alarm.Level;
import org.andian.portal.measurement.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Readings of the past, each in a message of its own, behind minute 600 that was judged. Limits 200
 * and 400.
 */
class LateEndTest extends Timeline {

    private final List<Reading> stored = new ArrayList<>();
    private final Aftermath aftermath =
            new Aftermath(
                    AftermathTest.judge(rule), (device, circuit, ts, limit) -> after(ts, limit));

    @BeforeEach
    void minute600WasJudged() {
        track.lastEvaluated = at(600);
        track.endedBy =
                (past, moment) ->
                        aftermath.isEndedBy(
                                track.quantity, past, moment, AlarmSettings.DEFAULTS.reopen());
        track.isOfPast = true;
    }

    @Test
    void theEndMayComeInAnyLaterMessage() {
        tell(0, 500);
        tell(100, 20);
        tell(40, 22);
        tell(90, 21);
        assertAlarms(
                """
                ALARM rule 500.0 peak 500.0 limit 400.0 x1 cleared 40 historic
                  0 raised 500.0
                  40 cleared 22.0
                """);
    }

    @Test
    void whatWasToldBeforeEndsItAsWell() {
        tell(40, 22);
        tell(100, 20);
        tell(0, 500);
        assertAlarms(
                """
                ALARM rule 500.0 peak 500.0 limit 400.0 x1 cleared 40 historic
                  0 raised 500.0
                  40 cleared 22.0
                """);
    }

    @Test
    void inWhateverOrderTheValuesInLimitsComeTheAlarmIsTheSame() {
        List<String> orders =
                List.of(
                        "0 10 30 50",
                        "0 50 30 10",
                        "50 10 0 30",
                        "10 0 50 30",
                        "0 30 50 10",
                        "0 30 10 50");
        for (String order : orders) {
            stored.clear();
            track.incident = null;
            for (String minute : order.split(" ")) {
                tell(Integer.parseInt(minute), value(minute));
            }
            Incident alarm = track.incident;
            assertEquals(List.of(), track.earlier, order);
            assertEquals(
                    List.of(at(0), at(50), 21.0, 2, Level.ALARM, 500.0, false),
                    List.of(
                            alarm.raisedAt,
                            alarm.clearedAt,
                            alarm.lastValue,
                            alarm.occurrences,
                            alarm.level,
                            alarm.peak,
                            alarm.endUnknown),
                    order);
        }
    }

    private static double value(String minute) {
        return switch (minute) {
            case "0" -> 300;
            case "10" -> 20;
            case "30" -> 500;
            default -> 21;
        };
    }

    @Test
    void whatFollowsTheNextAlarmEndsNoneBeforeIt() {
        tell(0, 500);
        Incident next = new Incident(track.quantity);
        next.raisedAt = at(20);
        next.clearedAt = at(25);
        track.last = moment -> Optional.of(next).filter(one -> !one.raisedAt.isAfter(moment));
        tell(30, 20);
        assertEquals(at(0), track.incident.clearedAt);
        tell(10, 20);
        assertEquals(at(10), track.incident.clearedAt);
    }

    /** One that is stored, long after it. */
    @Test
    void oneOfAnEarlierTransactionIsEndedToo() {
        tell(0, 500);
        Incident past = track.incident;
        past.lines.clear();
        past.endOpen = false;
        track.incident = null;
        track.last = moment -> Optional.of(past);
        tell(599, 20);
        assertEquals(List.of(past), track.earlier);
        assertEquals(at(599), past.clearedAt);
    }

    /** Raised in minute 600; a calm reading between says that it is another. */
    @Test
    void aDangerThatWasOverBeforeTheAlarmThatLastsIsOneOfItsOwn() {
        track.lastEvaluated = at(599);
        tell(600, 450);
        tell(40, 20);
        tell(0, 900);
        tell(300, 350);
        assertAlarms(
                """
                ALARM rule 900.0 peak 900.0 limit 400.0 x1 cleared 40 historic
                  0 raised 900.0
                  40 cleared 20.0
                ALARM rule 450.0 peak 450.0 limit 400.0 x1 open
                  600 raised 450.0
                  300 told 350.0
                """);
    }

    /** As where what is dangerous again within ten minutes has lasted on. */
    @Test
    void calmForAMomentEndsNothing() {
        track.lastEvaluated = at(599);
        tell(600, 450);
        tell(595, 20);
        tell(590, 500);
        assertEquals(List.of(), track.earlier);
        assertEquals(500, track.incident.peak);
    }

    private void tell(double minute, double value) {
        stored.add(AftermathTest.reading(at(minute), value, at(601)));
        stored.sort(Comparator.comparingLong(Reading::ts));
        track.measure(rule, Measured.of(at(minute), value), at(601));
        aftermath.end(track, AlarmSettings.DEFAULTS.reopen());
        track.endOpen().forEach(one -> one.endOpen = false);
    }

    private List<Reading> after(long ts, int limit) {
        return stored.stream().filter(reading -> reading.ts() > ts).limit(limit).toList();
    }
}
