package org.andian.web.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.filing.FilingKey;
import org.andian.portal.filing.FilingKind;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.FilingState;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Days of filings as calendars read them: whole days, long lines folded by octets. */
class FilingCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 20);

    @Test
    void eachFilingIsAWholeDay() {
        assertEquals(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Andian//filings//
                BEGIN:VEVENT
                UID:filing-1-20180620-3-@andian
                DTSTAMP:20180601T000000Z
                DTSTART;VALUE=DATE:20180620
                DTEND;VALUE=DATE:20180621
                SUMMARY:a\\, b\\; c
                END:VEVENT
                END:VCALENDAR
                """,
                calendar("a, b; c").replace("\r\n", "\n"));
    }

    @Test
    void noLineIsLongerThanReadersTake() {
        String told = "\u62a5\u9001".repeat(40);
        for (String line : calendar(told).split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertTrue(calendar(told).replace("\r\n ", "").contains("SUMMARY:" + told));
    }

    private static String calendar(String told) {
        return FilingCalendar.of(
                List.of(row()), Instant.parse("2018-06-01T00:00:00Z"), row -> told);
    }

    private static FilingRow row() {
        return new FilingRow(
                new FilingKey(1, DAY, 3, ""),
                null,
                1,
                "C-1",
                "",
                "",
                "",
                "",
                FilingKind.YEAR,
                "",
                "/1/2/3/",
                DAY,
                FilingState.DRAFT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                null,
                null,
                false,
                0);
    }
}
