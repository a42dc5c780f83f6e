package org.andian.portal.campaign.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.campaign.FilingDue;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

/** One filing of one district over time. */
class FilingBoardTest {

    private static final FilingDue DUE = new FilingDue("", "", LocalDate.parse("2018-06-20"));

    @Test
    void whatIsNotNotedComesNearPassesAndIsForgotten() {
        assertEquals("WAITING", state("2018-05-20", null));
        assertEquals("DUE", state("2018-05-21", null));
        assertEquals("DUE", state("2018-06-20", null));
        assertEquals("MISSING", state("2018-06-21", null));
        assertEquals("MISSING", state("2019-06-20", null));
        assertEquals("UNKNOWN", state("2019-06-21", null));
    }

    @Test
    void theLastMillisecondOfTheDayIsOnTime() {
        assertEquals("ON_TIME", state("2026-01-01", "2018-06-20T15:59:59.999Z"));
        assertEquals("LATE", state("2026-01-01", "2018-06-20T16:00:00.000Z"));
    }

    private static String state(String today, String notedAt) {
        return FilingBoard.cell(
                        DUE,
                        notedAt == null ? null : Instant.parse(notedAt),
                        LocalDate.parse(today))
                .state()
                .name();
    }
}
