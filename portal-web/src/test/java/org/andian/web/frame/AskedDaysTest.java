package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class AskedDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final AskedDays days = new AskedDays(LocalDate.of(2000, 1, 1), TODAY);

    @Test
    void daysInOrderAreFollowed() {
        days.setFrom(" 2026-11-01 ");
        days.setTo("2026-11-01");
        assertEquals(LocalDate.of(2026, 11, 1), days.first());
        assertEquals(LocalDate.of(2026, 11, 1), days.last());
        assertFalse(days.isReversed());
        assertEquals(List.of(), days.getUnusable());
    }

    @Test
    void aLastDayBeforeTheFirstIsLeftAsideAndTold() {
        days.setFrom("2026-11-05");
        days.setTo("2026-11-01");
        assertTrue(days.isReversed());
        assertEquals(LocalDate.of(2026, 11, 5), days.first());
        assertNull(days.last());
        assertEquals("2026-11-01", days.getTo());
    }

    @Test
    void whatIsNoDayOfTheListIsTold() {
        days.setFrom("2026-12-05");
        days.setTo("yesterday");
        assertNull(days.first());
        assertNull(days.getFrom());
        assertTrue(days.isNone());
        assertEquals(List.of("2026-12-05", "yesterday"), days.getUnusable());
        days.setFrom("2026-11-02");
        days.setTo(null);
        assertEquals(List.of(), days.getUnusable());
    }

    @Test
    void onlyTheBeginningOfALongTextIsTold() {
        days.setTo("1".repeat(100));
        assertEquals(List.of("1".repeat(40) + "…"), days.getUnusable());
    }
}
