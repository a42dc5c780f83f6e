package org.andian.portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

class StatuteTest {

    @Test
    void tenDaysUntil2024() {
        assertEquals(
                """
                NEW_YEAR 2024-01-01/2024-01-01
                SPRING_FESTIVAL 2024-02-10/2024-02-12
                QINGMING 2024-04-04/2024-04-04
                LABOUR 2024-05-01/2024-05-01
                DRAGON_BOAT 2024-06-10/2024-06-10
                MID_AUTUMN 2024-09-17/2024-09-17
                NATIONAL 2024-10-01/2024-10-03\
                """,
                told(2024));
    }

    @Test
    void theEveAndTheSecondOfMayBesidesFrom2025() {
        assertEquals(
                """
                NEW_YEAR 2025-01-01/2025-01-01
                SPRING_FESTIVAL 2025-01-28/2025-01-31
                QINGMING 2025-04-04/2025-04-04
                LABOUR 2025-05-01/2025-05-02
                DRAGON_BOAT 2025-05-31/2025-05-31
                MID_AUTUMN 2025-10-06/2025-10-06
                NATIONAL 2025-10-01/2025-10-03\
                """,
                told(2025));
    }

    /** As the almanac of the Purple Mountain Observatory has the lunar days of these years. */
    @Test
    void yearsThatNobodyHasArranged() {
        assertEquals(
                """
                NEW_YEAR 2027-01-01/2027-01-01
                SPRING_FESTIVAL 2027-02-05/2027-02-08
                QINGMING 2027-04-05/2027-04-05
                LABOUR 2027-05-01/2027-05-02
                DRAGON_BOAT 2027-06-09/2027-06-09
                MID_AUTUMN 2027-09-15/2027-09-15
                NATIONAL 2027-10-01/2027-10-03\
                """,
                told(2027));
        assertEquals(
                """
                NEW_YEAR 2033-01-01/2033-01-01
                SPRING_FESTIVAL 2033-01-30/2033-02-02
                QINGMING 2033-04-04/2033-04-04
                LABOUR 2033-05-01/2033-05-02
                DRAGON_BOAT 2033-06-01/2033-06-01
                MID_AUTUMN 2033-09-08/2033-09-08
                NATIONAL 2033-10-01/2033-10-03\
                """,
                told(2033));
    }

    private static String told(int year) {
        return Statute.of(year).stream()
                .map(some -> some.holiday() + " " + some.first() + "/" + some.last())
                .collect(Collectors.joining("\n"));
    }
}
