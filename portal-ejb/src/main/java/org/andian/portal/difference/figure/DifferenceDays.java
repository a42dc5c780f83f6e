package org.andian.portal.difference.figure;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The selects behind the room's indicators. A difference is taken as its last act before the end of
 * the day left it, and so is where it was; acts that came after the day was computed are none of
 * its records.
 */
final class DifferenceDays {

    /** China keeps one offset all year, so a day is a whole number of millisecond lengths. */
    private static final String DAY_OF =
            "date_add(date '1970-01-01', interval floor((a.at + 28800000) / 86400000) day)";

    private static final String DAY_END =
            "((to_days(c.day + interval 1 day) - 719528) * 86400000 - 28800000)";
    private static final String DAY_START = "((to_days(c.day) - 719528) * 86400000 - 28800000)";

    /** Act e is the last one of difference f that the day knows. */
    private static final String IS_LAST =
            """
            e.id = (select max(m.id) from difference_act m
              where m.difference_id = f.id and m.at < %s and m.at <= c.at)\
            """
                    .formatted(DAY_END);

    private static final String COLUMNS =
            """
            select c.day, '' as campaign, e.premises_id, e.district_id, null as venue_group, f.device_id,
              null as alarm_id, %s as at, concat('difference ', f.id) as what,
              1 as numerator, 0 as denominator \
            """;

    private static final String ACTS =
            """
            from difference_act a join difference f on f.id = a.difference_id join (%s) c on c.day = %s
            join difference_act e on e.difference_id = f.id
            where a.at >= ? and a.at < ? and a.at <= c.at and a.act = '%s' and %s and %s\
            """;

    /** Those that may have been there at the day's end. */
    private static final String STANDING =
            """
            from (%s) c join difference f on f.found_at < %s and (f.open_slot = 1 or f.ended_at >= %s)
            join difference_act e on e.difference_id = f.id
            where c.day = ? and %s and e.state = '%s' and %s\
            """;

    private DifferenceDays() {}

    static Records records(DifferenceCounter counter, LocalDate first, LocalDate last, AsOf asOf) {
        List<Object> parameters = new ArrayList<>(asOf.parameters());
        if (counter.measure().isStanding()) {
            parameters.add(last);
            return new Records(standing(counter, asOf.sql()), parameters);
        }
        Period period = Period.days(first, last);
        parameters.addAll(List.of(period.from(), period.to()));
        return new Records(acts(counter, asOf.sql()), parameters);
    }

    private static String acts(DifferenceCounter counter, String asOf) {
        return COLUMNS.formatted("a.at")
                + ACTS.formatted(asOf, DAY_OF, counter.measure().act(), IS_LAST, counter.sql("f"));
    }

    private static String standing(DifferenceCounter counter, String asOf) {
        return COLUMNS.formatted("f.found_at")
                + STANDING.formatted(
                        asOf,
                        DAY_END,
                        DAY_START,
                        IS_LAST,
                        counter.measure().state(),
                        counter.sql("f"));
    }
}
