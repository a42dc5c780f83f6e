package org.andian.portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
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

    @Test
    void aFestivalAmongTheDaysOfAnotherStandsInThatOne() {
        assertEquals("2028-10-03", Statute.of(2028).get(5).first().toString());
        List<DaysOff> once = Statute.eachDayOnce(2028);
        assertEquals(
                """
                NEW_YEAR 2028-01-01/2028-01-01
                SPRING_FESTIVAL 2028-01-25/2028-01-28
                QINGMING 2028-04-04/2028-04-04
                LABOUR 2028-05-01/2028-05-02
                DRAGON_BOAT 2028-05-28/2028-05-28
                NATIONAL 2028-10-01/2028-10-03\
                """,
                told(once));
        assertEquals(List.of(Holiday.NATIONAL, Holiday.MID_AUTUMN), once.getLast().holidays());
        assertEquals(
                once,
                new ArrangementDraft(2028, once, List.of(), "", false).off(),
                "an office may begin with them");
    }

    @Test
    void ofYearsFarAwayNothingIsSaid() {
        assertEquals(List.of(), Statute.of(690));
        assertEquals(List.of(), Statute.of(3000));
        LocalDate day = LocalDate.parse("0690-02-14");
        assertEquals(Holiday.OTHER, DaysOff.between(day, day).holiday());
    }

    private static String told(int year) {
        return told(Statute.of(year));
    }

    private static String told(List<DaysOff> off) {
        return off.stream()
                .map(some -> some.holiday() + " " + some.first() + "/" + some.last())
                .collect(Collectors.joining("\n"));
    }
}
