package org.andian.portal.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-11-25, 2026-11-23, 2026-11-29, 2026-11-30T00:00:00Z",
        "WEEKLY, 2026-11-23, 2026-11-23, 2026-11-29, 2026-11-30T00:00:00Z",
        "WEEKLY, 2026-11-29, 2026-11-23, 2026-11-29, 2026-11-30T00:00:00Z",
        "WEEKLY, 2027-01-01, 2026-12-28, 2027-01-03, 2027-01-04T00:00:00Z",
        "MONTHLY, 2026-11-25, 2026-11-01, 2026-11-30, 2026-12-01T00:00:00Z",
        "MONTHLY, 2028-02-29, 2028-02-01, 2028-02-29, 2028-03-01T00:00:00Z",
        "MONTHLY, 2026-12-31, 2026-12-01, 2026-12-31, 2027-01-01T00:00:00Z",
        "QUARTERLY, 2026-11-25, 2026-10-01, 2026-12-31, 2027-01-01T00:00:00Z",
        "QUARTERLY, 2028-02-29, 2028-01-01, 2028-03-31, 2028-04-01T00:00:00Z",
        "QUARTERLY, 2026-07-01, 2026-07-01, 2026-09-30, 2026-10-01T00:00:00Z",
        "YEARLY, 2026-12-31, 2026-01-01, 2026-12-31, 2027-01-01T00:00:00Z",
        "YEARLY, 2027-01-01, 2027-01-01, 2027-12-31, 2028-01-01T00:00:00Z"
    })
    void aPeriodIsAWeekFromMondayOrOfTheCalendar(
            Rhythm rhythm, LocalDate day, LocalDate from, LocalDate to, Instant dueAt) {
        assertEquals(new Issue(from, to, dueAt), rhythm.of(day));
    }

    @Test
    void dueAtEightInChinaAndNotBefore() {
        Instant eight = Instant.parse("2026-11-23T00:00:00Z");
        Instant tuesdayBefore = Instant.parse("2026-11-17T03:00:00Z");
        assertEquals(List.of(), Rhythm.WEEKLY.due(tuesdayBefore, eight.minusMillis(1)));
        assertEquals(
                List.of(Rhythm.WEEKLY.of(LocalDate.of(2026, 11, 16))),
                Rhythm.WEEKLY.due(tuesdayBefore, eight));
        assertEquals(
                List.of(),
                Rhythm.WEEKLY.due(eight, eight),
                "what was due when it was switched on is not made up for");
    }

    /** The whole year before is final on 4 January only, more than 366 days after it began. */
    @Test
    void theIssueBeforeThePresentIsStillReplaced() {
        LocalDate fourth = LocalDate.of(2027, 1, 4);
        assertEquals(LocalDate.of(2026, 1, 1), Rhythm.YEARLY.replacedFrom(fourth));
        assertEquals(
                LocalDate.of(2026, 1, 1), Rhythm.YEARLY.replacedFrom(LocalDate.of(2027, 12, 31)));
        assertEquals(fourth.minusDays(366), Rhythm.QUARTERLY.replacedFrom(fourth));
        assertEquals(fourth.minusDays(366), Rhythm.WEEKLY.replacedFrom(fourth));
    }

    @Test
    void quartersAndYearsTellOfHazards() {
        assertEquals(
                List.of(Rhythm.QUARTERLY, Rhythm.YEARLY),
                Arrays.stream(Rhythm.values()).filter(Rhythm::isOfHazards).toList());
    }

    @Test
    void whatWasMissedIsMadeUpForOldestFirst() {
        List<Issue> missed =
                Rhythm.WEEKLY.due(
                        Instant.parse("2026-12-20T00:00:00Z"),
                        Instant.parse("2027-01-12T00:00:00Z"));
        assertEquals(
                List.of("2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04"),
                missed.stream().map(issue -> issue.from().toString()).toList());
        List<Issue> months =
                Rhythm.MONTHLY.due(
                        Instant.parse("2026-10-15T00:00:00Z"),
                        Instant.parse("2027-01-01T00:00:00Z"));
        assertEquals(
                List.of("2026-10-01", "2026-11-01", "2026-12-01"),
                months.stream().map(issue -> issue.from().toString()).toList());
    }

    @Test
    void noMoreThanSixtyAreMadeUpFor() {
        assertEquals(
                60,
                Rhythm.WEEKLY
                        .due(
                                Instant.parse("2020-01-01T00:00:00Z"),
                                Instant.parse("2026-11-25T00:00:00Z"))
                        .size());
    }

    @Test
    void weeksBearTheNumberOfTheYearTheyBelongTo() {
        assertEquals(
                "盐湖区电气安全周报（2026年第53周）",
                Wording.title("盐湖区", null, Rhythm.WEEKLY, LocalDate.of(2026, 12, 28)));
        assertEquals(
                "盐湖区电气安全周报（2027年第1周）",
                Wording.title("盐湖区", null, Rhythm.WEEKLY, LocalDate.of(2027, 1, 4)));
        assertEquals(
                "运城市教育部门电气安全月报（2026年11月）",
                Wording.title("运城市", "教育部门", Rhythm.MONTHLY, LocalDate.of(2026, 11, 1)));
    }

    @Test
    void statisticsOfHazardsNameTheirQuarterOrYear() {
        assertEquals(
                "盐湖区电气火灾隐患统计季报（2026年第4季度）",
                Wording.title("盐湖区", null, Rhythm.QUARTERLY, LocalDate.of(2026, 10, 1)));
        assertEquals(
                "运城市教育部门电气火灾隐患统计年报（2026年）",
                Wording.title("运城市", "教育部门", Rhythm.YEARLY, LocalDate.of(2026, 1, 1)));
        assertEquals("报送：运城市安全生产委员会办公室。", Wording.reported("运城市安全生产委员会办公室"));
    }
}
