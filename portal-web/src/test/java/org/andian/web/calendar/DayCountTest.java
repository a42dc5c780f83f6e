package org.andian.web.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 6, true", "2026-02-13, 3660, true", "2026-02-13, ６, true",
        "2026-02-13, 3661, false", "2026-02-13, 0, false", "2026-02-13, -1, false",
        "2026-02-13, 1.5, false", "2026-02-13, 999999999999999999, false", "2026-02-30, 6, false",
        "yesterday, 6, false", ", 6, false", "2026-02-13, , false"
    })
    void onlyADayAndANumberOfDaysCanBeCounted(String from, String days, boolean readable) {
        DayCount count = new DayCount();
        count.setFrom(from);
        count.setDays(days);
        assertTrue(count.isAsked());
        assertEquals(readable, count.isReadable());
    }

    @Test
    void nothingIsAskedAtFirstAndAnUnknownWayIsTheUsualOne() {
        DayCount count = new DayCount();
        assertFalse(count.isAsked());
        count.setWay("BEFORE");
        assertEquals("BEFORE", count.getWay());
        count.setWay("SOMEHOW");
        assertEquals("WORKING", count.getWay());
    }
}
