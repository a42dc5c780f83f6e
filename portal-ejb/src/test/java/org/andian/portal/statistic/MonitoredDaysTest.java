package org.andian.portal.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Limit;
import org.andian.portal.fact.Monitoring.Heard;
import org.andian.portal.fact.Spot;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** City 1 with counties 2 and 3, watched for different numbers of days. */
class MonitoredDaysTest {

    private static final Place CITY = new Place(1, "City", "city", "/1/", null, null);
    private static final TableFrame FRAME =
            new TableFrame(
                    Map.of(
                            1L,
                            CITY,
                            2L,
                            new Place(2, "East", "county", "/1/2/", null, null),
                            3L,
                            new Place(3, "West", "county", "/1/3/", null, null)),
                    Optional.of(CITY),
                    null,
                    Limit.NONE);
    private static final LocalDate FIRST = LocalDate.parse("2026-10-27");
    private static final DateSpan TEN_DAYS = new DateSpan(FIRST, FIRST.plusDays(9));

    private final List<Heard> heard = new ArrayList<>();

    @Test
    void halfOfTheDaysIsEnoughAndLessIsNot() {
        watch(2, "MALL", 0, 5);
        watch(3, "MALL", 0, 4);
        assertEquals("2 yes, 3 no, all yes", comparable("MALL"));
    }

    /** Days on which one or the other was watched are days of the whole. */
    @Test
    void aWholeIsWatchedWhenAPartIs() {
        watch(2, "MALL", 0, 3);
        watch(3, "SCHOOL", 3, 3);
        watch(3, "MALL", 3, 1);
        assertEquals("2 no, 3 no, all yes", comparable(AxisKey.ALL));
        assertEquals("2 no, 3 no, all no", comparable("MALL"));
    }

    @Test
    void aWholeSaysOnHowManyDaysItWasWatched() {
        watch(2, "MALL", 0, 3);
        watch(3, "SCHOOL", 2, 4);
        assertEquals(new Watched(6, 10, FIRST), days().watched(AxisKey.ALL, AxisKey.ALL));
        assertEquals(new Watched(0, 10, null), days().watched("2", "SCHOOL"));
        watch(3, "SCHOOL", 6, 4);
        assertEquals(new Watched(10, 10, FIRST), days().watched(AxisKey.ALL, AxisKey.ALL));
    }

    /** Over the end of a month as well: FIRST is the 27th of October. */
    @Test
    void aWholeSaysSinceWhen() {
        watch(3, "MALL", 6, 2);
        assertEquals(LocalDate.parse("2026-11-02"), first());
        watch(2, "SCHOOL", 4, 1);
        assertEquals(LocalDate.parse("2026-10-31"), first());
    }

    /** What was heard is read for all periods of a table at once. */
    @Test
    void daysOfOtherPeriodsAreNone() {
        watch(2, "MALL", -40, 36);
        watch(2, "MALL", 20, 60);
        assertEquals(new Watched(0, 10, null), days().watched(AxisKey.ALL, AxisKey.ALL));
        watch(2, "MALL", -3, 4);
        watch(2, "MALL", 8, 9);
        assertEquals(new Watched(3, 10, FIRST), days().watched(AxisKey.ALL, AxisKey.ALL));
        assertEquals("2 no, 3 no, all no", comparable("MALL"));
        watch(2, "MALL", 0, 12);
        assertEquals(new Watched(10, 10, FIRST), days().watched("2", "MALL"));
    }

    private LocalDate first() {
        return days().watched(AxisKey.ALL, AxisKey.ALL).first();
    }

    @Test
    void aPeriodIsWatchedWhollyPartlyOrTooLittle() {
        assertEquals("true true", says(new Watched(10, 10, FIRST)));
        assertEquals("false true", says(new Watched(5, 10, FIRST)));
        assertEquals("false false", says(new Watched(4, 10, FIRST)));
    }

    private static String says(Watched base) {
        return base.isWhole() + " " + base.isComparable();
    }

    @Test
    void nothingHeardIsNothingToCompareWith() {
        assertEquals("2 no, 3 no, all no", comparable(AxisKey.ALL));
    }

    private void watch(long district, String group, int from, int days) {
        for (int day = from; day < from + days; day++) {
            heard.add(Heard.on(FIRST.plusDays(day), new Spot("", district, group, "")));
        }
    }

    private MonitoredDays days() {
        StatisticQuery query =
                new StatisticQuery(
                        FIRST,
                        FIRST.plusDays(9),
                        Axis.DISTRICT,
                        Axis.VENUE_GROUP,
                        null,
                        List.of("alarms"),
                        true,
                        false,
                        null,
                        null);
        return MonitoredDays.of(heard, FRAME, query, TEN_DAYS);
    }

    private String comparable(String column) {
        MonitoredDays days = days();
        return "2 %s, 3 %s, all %s"
                .formatted(
                        says(days.isComparable("2", column)),
                        says(days.isComparable("3", column)),
                        says(days.isComparable(AxisKey.ALL, column)));
    }

    private static String says(boolean comparable) {
        return comparable ? "yes" : "no";
    }
}
