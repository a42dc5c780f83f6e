package org.andian.portal.telling.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.Level;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Which alarm is named to whoever comes on duty, and how many he hears of. */
class WaitingAlarmsTest {

    @Test
    void ofTheHighestLevelTheLongestWaitingIsNamed() {
        assertEquals(
                Optional.of(one(3, Level.ALARM)),
                WaitingAlarms.worst(
                        List.of(
                                one(1, Level.FAULT),
                                one(2, Level.WARNING),
                                one(3, Level.ALARM),
                                one(4, Level.WARNING),
                                one(5, Level.ALARM))));
        assertEquals(
                Optional.of(one(6, Level.FAULT)),
                WaitingAlarms.worst(List.of(one(6, Level.FAULT), one(7, Level.FAULT))));
        assertEquals(Optional.empty(), WaitingAlarms.worst(List.of()));
    }

    @Test
    void moreThanAThousandAreNotCounted() {
        assertEquals("1000", new WaitingAlarms(1000, false, 1).told());
        assertEquals("1000+", new WaitingAlarms(1000, true, 1).told());
    }

    private static WaitingAlarms.One one(long id, Level level) {
        return new WaitingAlarms.One(id, level);
    }
}
