package org.andian.portal.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlarmKindTest {

    @ParameterizedTest
    @EnumSource(Level.class)
    void aFaultIsCountedAsOneHoweverLoudItIs(Level level) {
        assertEquals(Level.FAULT, AlarmKind.SENSOR_FAULT.counted(level));
        assertEquals(level, AlarmKind.TEMPERATURE.counted(level));
    }

    @Test
    void theDatabaseKnowsTheSameFaults() {
        for (AlarmKind kind : AlarmKind.values()) {
            assertEquals(
                    kind.isFault(),
                    CountedLevel.SQL.contains("'" + kind.name() + "'"),
                    kind.name());
        }
        assertTrue(CountedLevel.SQL.startsWith("case when (a.level = 'FAULT' or"));
    }
}
