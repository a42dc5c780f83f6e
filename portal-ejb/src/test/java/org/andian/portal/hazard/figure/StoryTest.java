package org.andian.portal.hazard.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.period.Zones;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** What a day counts of one hazard, act by act and to the millisecond. */
class StoryTest {

    private static final Instant LATER = at("2026-12-31T12:00");

    /**
     * Found on the 1st and entered on the 3rd; major from the 4th; due on the 10th, then the 12th.
     */
    private static final Story WHOLE =
            story(
                    """
                    2026-03-03T09:00 REGISTER - FOUND GENERAL -
                    2026-03-04T09:00 GRADE MAJOR FOUND MAJOR -
                    2026-03-05T09:00 ORDER x ORDERED MAJOR 2026-03-10
                    2026-03-09T09:00 ASK_EXTENSION x ORDERED MAJOR 2026-03-10
                    2026-03-09T10:00 SETTLE_EXTENSION x ORDERED MAJOR 2026-03-12
                    2026-03-12T23:59:59.999 PROVE x PROVED MAJOR 2026-03-12
                    2026-03-13T09:00 RETURN x RETURNED MAJOR 2026-03-12
                    2026-03-14T09:00 URGE URGED RETURNED MAJOR 2026-03-12
                    2026-03-15T09:00 PROVE x PROVED MAJOR 2026-03-12
                    2026-03-16T00:00 CLOSE x CLOSED MAJOR 2026-03-12
                    2026-03-20T09:00 REOPEN x FOUND MAJOR -
                    2026-03-22T09:00 PROVE x PROVED MAJOR -
                    2026-03-23T09:00 CLOSE x CLOSED MAJOR -
                    """);

    @Test
    void itIsFoundOnTheDayItWasEnteredWithTheGradeOfThatEvening() {
        assertEquals("03: 1/0", days(WHOLE, "hazards.found"));
        assertEquals("03: 1/0", days(WHOLE, "hazards.found.general"));
        assertEquals("", days(WHOLE, "hazards.found.major"));
        assertEquals("03: 1/0", days(WHOLE, "hazards.found.AGEING"));
        assertEquals("", days(WHOLE, "hazards.found.OTHER"));
    }

    @Test
    void aKindThatAnOfficeAddedIsAmongTheOthers() {
        Story own =
                new Story(
                        List.of(
                                new Story.Act(
                                        at("2026-03-03T09:00"),
                                        "REGISTER",
                                        null,
                                        HazardState.FOUND,
                                        "OUR_OWN",
                                        Grade.GENERAL,
                                        LocalDate.of(2026, 3, 3),
                                        null,
                                        1)));
        assertEquals("03: 1/0", days(own, "hazards.found.OTHER"));
    }

    @Test
    void closedAtMidnightIsOfTheNewDay() {
        assertEquals("16: 1/0 23: 1/0", days(WHOLE, "hazards.closed"));
        assertEquals("15: 1/0", days(closedAt("2026-03-15T23:59:59.999"), "hazards.closed"));
        assertEquals("16: 1/0", days(closedAt("2026-03-16T00:00"), "hazards.closed"));
    }

    @Test
    void itIsOpenFromTheDayItWasEnteredToTheOneBeforeItIsClosed() {
        assertEquals(
                "03: 1/0 04: 1/0 05: 1/0 06: 1/0 07: 1/0 08: 1/0 09: 1/0 10: 1/0 11: 1/0 12: 1/0"
                        + " 13: 1/0 14: 1/0 15: 1/0 20: 1/0 21: 1/0 22: 1/0",
                days(WHOLE, "hazards.open"));
        assertEquals("03: 1/0", days(WHOLE, "hazards.open.general"));
    }

    @Test
    void theLastMillisecondOfTheLastDayIsOnTimeAndMidnightIsNot() {
        assertEquals("12: 1/1", days(WHOLE, "hazards.onTime"));
        assertEquals("10: 1/1", days(provedAt("2026-03-10T23:59:59.999"), "hazards.onTime"));
        assertEquals("10: 0/1", days(provedAt("2026-03-11T00:00"), "hazards.onTime"));
    }

    @Test
    void oneThatIsSentBackAfterItsLastDayIsOverdue() {
        assertEquals("13: 1/0 14: 1/0", days(WHOLE, "hazards.overdue"));
        assertEquals("10: 1/0", days(provedAt("2026-03-11T00:00"), "hazards.overdue"));
        assertEquals("", days(provedAt("2026-03-10T23:59:59.999"), "hazards.overdue"));
    }

    @Test
    void theRunningDayDecidesNothingYet() {
        Story late = provedAt("2026-03-11T00:00");
        LocalDate due = LocalDate.of(2026, 3, 10);
        Instant before = at("2026-03-10T23:59:59.999");
        assertEquals(List.of(), late.counted(Counter.of("hazards.onTime"), due, before));
        assertEquals(List.of(), late.counted(Counter.of("hazards.overdue"), due, before));
        Instant after = at("2026-03-11T00:00");
        assertEquals(
                List.of(new Story.Counted(0, 1)),
                late.counted(Counter.of("hazards.onTime"), due, after));
    }

    /** From the 1st to the 16th, and from the 20th, when it was reopened, to the 23rd. */
    @Test
    void daysAreCountedFromFindingOrFromReopening() {
        assertEquals("16: 360/1 23: 72/1", days(WHOLE, "hazards.days"));
        assertEquals("16: 360/1 23: 72/1", days(WHOLE, "hazards.days.median"));
    }

    @Test
    void whatIsRectifiedStaysSoForTheYear() {
        assertEquals(
                "02-28: - 03-03: 0/1 03-15: 0/1 03-16: 1/1 03-19: 1/1 03-20: 0/1 03-23: 1/1 12-31:"
                        + " 1/1",
                List.of("02-28", "03-03", "03-15", "03-16", "03-19", "03-20", "03-23", "12-31")
                        .stream()
                        .map(day -> day + ": " + on(WHOLE, "hazards.rectified", "2026-" + day))
                        .collect(Collectors.joining(" ")));
        assertEquals("-", on(WHOLE, "hazards.rectified", "2027-01-01"));
    }

    @Test
    void eachActIsCountedByItself() {
        assertEquals("13: 1/0 16: 1/0 23: 1/0", days(WHOLE, "hazards.reviews"));
        assertEquals("13: 1/0", days(WHOLE, "hazards.returned"));
        assertEquals("14: 1/0", days(WHOLE, "hazards.urged"));
        assertEquals("", days(WHOLE, "hazards.listed"));
        assertEquals("20: 1/0", days(WHOLE, "hazards.reopened"));
        assertEquals("09: 1/0", days(WHOLE, "hazards.extensionsAsked"));
    }

    @Test
    void oneThatIsMergedIsNeitherOpenNorRectified() {
        Story merged =
                story(
                        """
                        2026-03-03T09:00 REGISTER - FOUND GENERAL -
                        2026-03-05T09:00 MERGE x MERGED GENERAL -
                        """);
        assertEquals("03: 1/0", days(merged, "hazards.found"));
        assertEquals("05: 1/0", days(merged, "hazards.merged"));
        assertEquals("03: 1/0 04: 1/0", days(merged, "hazards.open"));
        assertEquals("03: 0/1 04: 0/1", days(merged, "hazards.rectified"));
    }

    /** Open the day before, with what came, less what went, is what is open. */
    @Test
    void theListLeadsFromOneDayToTheNext() {
        for (int day = 2; day <= 31; day++) {
            LocalDate date = LocalDate.of(2026, 3, day);
            long before = sum("hazards.open", date.minusDays(1));
            long came = sum("hazards.found", date) + sum("hazards.reopened", date);
            long went = sum("hazards.closed", date) + sum("hazards.merged", date);
            assertEquals(before + came - went, sum("hazards.open", date), date.toString());
        }
    }

    private static long sum(String code, LocalDate day) {
        return WHOLE.counted(Counter.of(code), day, LATER).stream()
                .mapToLong(Story.Counted::numerator)
                .sum();
    }

    private static Story provedAt(String at) {
        return story(
                """
                2026-03-03T09:00 REGISTER - FOUND GENERAL -
                2026-03-05T09:00 ORDER x ORDERED GENERAL 2026-03-10
                %s PROVE x PROVED GENERAL 2026-03-10
                """
                        .formatted(at));
    }

    private static Story closedAt(String at) {
        return story(
                """
                2026-03-03T09:00 REGISTER - FOUND GENERAL -
                2026-03-14T09:00 PROVE x PROVED GENERAL -
                %s CLOSE x CLOSED GENERAL -
                """
                        .formatted(at));
    }

    /** The days of March that count something of it. */
    private static String days(Story story, String code) {
        return LocalDate.of(2026, 3, 1)
                .datesUntil(LocalDate.of(2026, 4, 1))
                .filter(day -> !on(story, code, day.toString()).equals("-"))
                .map(
                        day ->
                                "%02d: %s"
                                        .formatted(
                                                day.getDayOfMonth(),
                                                on(story, code, day.toString())))
                .collect(Collectors.joining(" "));
    }

    private static String on(Story story, String code, String day) {
        List<Story.Counted> counted = story.counted(Counter.of(code), LocalDate.parse(day), LATER);
        return counted.isEmpty()
                ? "-"
                : counted.stream()
                        .map(one -> one.numerator() + "/" + one.denominator())
                        .collect(Collectors.joining("+"));
    }

    private static Story story(String lines) {
        return new Story(lines.lines().map(StoryTest::act).toList());
    }

    private static Story.Act act(String line) {
        String[] parts = line.split(" ");
        return new Story.Act(
                at(parts[0]),
                parts[1],
                parts[2].equals("-") ? null : parts[2],
                HazardState.valueOf(parts[3]),
                "AGEING",
                Grade.valueOf(parts[4]),
                LocalDate.of(2026, 3, 1),
                parts[5].equals("-") ? null : LocalDate.parse(parts[5]),
                1);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zones.CHINA).toInstant();
    }
}
