package org.andian.portal.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, NORMAL, 0, 0",
        "0, 0, 0, 2, OFFLINE, 2, 2",
        "0, 0, 1, 20, FAULT, 1, 21",
        "0, 3, 1, 20, WARNING, 3, 24",
        "1, 3, 5, 20, ALARM, 1, 29"
    })
    void theWorstIsCountedWithoutTheMilder(
            int alarms,
            int warnings,
            int faults,
            int offline,
            String state,
            int atWorst,
            int unsettled) {
        Standing standing = new Standing(alarms, warnings, faults, offline);
        assertEquals(state, standing.state());
        assertEquals(atWorst, standing.atWorst());
        assertEquals(unsettled, standing.unsettled());
    }
}
