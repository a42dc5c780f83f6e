package org.andian.portal.alarm.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.watch.Aftermath.PastEnd;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

/** Until when a danger of the past lasted that began in minute 0. Limits 200 and 400. */
class PastEndTest extends Timeline {

    /** Once nothing can change the end, nobody asks any further. */
    private boolean isOver;

    private PastEnd end = new PastEnd(Level.ALARM, Instant.MAX, AlarmSettings.DEFAULTS.reopen());

    @Test
    void itLastsToTheFirstValueThatIsBackInLimits() {
        goOn(3, 300);
        goOn(7, 190);
        goOn(8, 20);
        goOn(9, 21);
        assertEquals(Optional.of(new PastEnd.Found(at(8), 20.0)), end.found());
    }

    @Test
    void whatIsDangerousAgainSoonHasLastedOn() {
        goOn(1, 20);
        goOn(11, 650);
        goOn(12, 21);
        goOn(23, 650);
        assertEquals(Optional.of(new PastEnd.Found(at(12), 21.0)), end.found());
    }

    @Test
    void theNextAlarmIsAnother() {
        end = new PastEnd(Level.ALARM, at(5), AlarmSettings.DEFAULTS.reopen());
        goOn(3, 20);
        goOn(5, 650);
        goOn(6, 21);
        assertEquals(Optional.of(new PastEnd.Found(at(3), 20.0)), end.found());
    }

    @Test
    void theNextAlarmEndsNothing() {
        end = new PastEnd(Level.ALARM, at(5), AlarmSettings.DEFAULTS.reopen());
        goOn(3, 300);
        goOn(5, 650);
        goOn(6, 20);
        assertEquals(Optional.empty(), end.found());
    }

    @Test
    void whereNothingEndsItNothingIsKnown() {
        goOn(3, 300);
        goOn(900, 650);
        assertEquals(Optional.empty(), end.found());
    }

    private void goOn(double minute, double value) {
        isOver =
                isOver
                        || !end.goesOn(
                                new Derivation.Judged(
                                        track.quantity, rule, Measured.of(at(minute), value)));
    }
}
