package org.andian.portal.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class CampaignFileTest {

    private static final CampaignFile ZHUZHOU =
            file(
                    List.of(
                            phase(1, null, "2017-06-30"),
                            phase(2, "2017-07-01", "2017-09-30"),
                            phase(3, "2017-10-01", "2020-03-31"),
                            phase(4, "2018-01-01", "2020-03-31")));
    private static final CampaignFile CHANGDU =
            file(
                    List.of(
                            phase(1, "2018-09-03", "2018-09-15"),
                            phase(2, "2018-09-15", "2018-09-30")));

    @Test
    void phasesThatRunOnADay() {
        assertEquals("1", running(ZHUZHOU, "2017-06-28"));
        assertEquals("1", running(ZHUZHOU, "2017-06-30"));
        assertEquals("2", running(ZHUZHOU, "2017-07-01"));
        assertEquals("3", running(ZHUZHOU, "2017-12-31"));
        assertEquals("3 4", running(ZHUZHOU, "2018-01-01"));
        assertEquals("3 4", running(ZHUZHOU, "2020-03-31"));
        assertEquals("", running(ZHUZHOU, "2020-04-01"));
    }

    @Test
    void oneDayMayBelongToTwoPhases() {
        assertEquals("1", running(CHANGDU, "2018-09-14"));
        assertEquals("1 2", running(CHANGDU, "2018-09-15"));
        assertEquals("2", running(CHANGDU, "2018-09-16"));
    }

    @Test
    void aCampaignMayHaveNoPhasesAndNoEnd() {
        assertEquals("", running(file(List.of()), "2026-01-01"));
        assertEquals("1", running(file(List.of(phase(1, "2022-05-24", null))), "2999-01-01"));
    }

    @Test
    void theLastDayIsOnTimeToItsLastMillisecondInChina() {
        FilingDue due = new FilingDue("", "", LocalDate.parse("2017-09-25"));
        assertTrue(due.isOnTime(Instant.parse("2017-09-25T15:59:59.999Z")));
        assertFalse(due.isOnTime(Instant.parse("2017-09-25T16:00:00.000Z")));
        assertEquals(Instant.parse("2017-09-25T16:00:00Z"), due.deadline());
        assertFalse(due.isPast(LocalDate.parse("2017-09-25")));
        assertTrue(due.isPast(LocalDate.parse("2017-09-26")));
        assertEquals(0, due.daysLeft(LocalDate.parse("2017-09-25")));
    }

    @Test
    void theLowerSequenceCounts() {
        assertEquals(
                Map.of(
                        1,
                        List.of("MALL", "RESTAURANT"),
                        2,
                        List.of("ENTERTAINMENT"),
                        3,
                        List.of("MUSEUM-LIBRARY"),
                        8,
                        List.of("CINEMA-THEATRE")),
                Membership.counted(
                        Map.of(
                                8,
                                List.of("MUSEUM-LIBRARY", "CINEMA-THEATRE"),
                                3,
                                List.of("MUSEUM-LIBRARY"),
                                2,
                                List.of("ENTERTAINMENT", "RESTAURANT"),
                                1,
                                List.of("MALL", "RESTAURANT"))));
    }

    @Test
    void threeToFourPilots() {
        Range range = new Range(3, 4);
        assertEquals(
                List.of(
                        Range.Mark.SHORT,
                        Range.Mark.SHORT,
                        Range.Mark.FITS,
                        Range.Mark.FITS,
                        Range.Mark.OVER),
                List.of(range.mark(0), range.mark(2), range.mark(3), range.mark(4), range.mark(5)));
    }

    @Test
    void partsThatDoNotAddUpAreTold() {
        assertEquals(
                List.of(),
                SumCheck.of(SumCheck.Kind.GROUPS, 7, 0, 10, Arrays.asList(4, null, 6)).stream()
                        .toList());
        assertEquals(
                List.of(),
                SumCheck.of(SumCheck.Kind.GROUPS, 7, 0, null, List.of(4)).stream().toList());
        assertEquals(
                List.of(),
                SumCheck.of(SumCheck.Kind.GROUPS, 7, 0, 10, List.of()).stream().toList());
        assertEquals(
                List.of(new SumCheck(SumCheck.Kind.GROUPS, 7, 0, 10, 9)),
                SumCheck.of(SumCheck.Kind.GROUPS, 7, 0, 10, List.of(4, 5)).stream().toList());
    }

    private static String running(CampaignFile file, String day) {
        return file.running(LocalDate.parse(day)).stream()
                .map(phase -> Integer.toString(phase.seq()))
                .collect(Collectors.joining(" "));
    }

    private static Phase phase(int seq, String from, String to) {
        return new Phase(
                seq,
                "",
                "",
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                null);
    }

    static CampaignFile file(List<Phase> phases) {
        return new CampaignFile(campaign(true), phases, List.of(), List.of(), List.of());
    }

    /** Of a city with path /1/2/. */
    static Campaign campaign(boolean hasDetectors) {
        return PlainCampaign.of("C", "2017-06-28", null, hasDetectors);
    }
}
