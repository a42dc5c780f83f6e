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
    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");
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
    void nothingHeardIsNothingToCompareWith() {
        assertEquals("2 no, 3 no, all no", comparable(AxisKey.ALL));
    }

    private void watch(long district, String group, int from, int days) {
        for (int day = from; day < from + days; day++) {
            heard.add(new Heard(FIRST.plusDays(day), new Spot("", district, group, "")));
        }
    }

    private String comparable(String column) {
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
        MonitoredDays days = MonitoredDays.of(heard, FRAME, query, TEN_DAYS);
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
