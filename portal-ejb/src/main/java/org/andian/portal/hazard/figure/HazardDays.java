package org.andian.portal.hazard.figure;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The selects behind the room's indicators. A hazard is taken as its last act before the end of the
 * day left it, and so is the premises it was at; acts that came after the day was computed are none
 * of its records.
 */
final class HazardDays {

    /** China keeps one offset all year, so a day is a whole number of millisecond lengths. */
    private static final String DAY_OF =
            "date_add(date '1970-01-01', interval floor((%s + 28800000) / 86400000) day)";

    private static final String START = "((to_days(%s) - 719528) * 86400000 - 28800000)";
    private static final String DAY_START = START.formatted("c.day");
    private static final String DAY_END = START.formatted("c.day + interval 1 day");
    private static final String YEAR_START = START.formatted("makedate(year(c.day), 1)");

    /** Act e is the last one of hazard h that the day knows. */
    private static final String IS_LAST =
            """
            e.id = (select max(m.id) from hazard_act m where m.hazard_id = h.id and m.at < %s and m.at <= c.at)\
            """
                    .formatted(DAY_END);

    private static final String OPEN = "('FOUND', 'ORDERED', 'PROVED', 'RETURNED')";
    private static final String MENDED = "('PROVED', 'CLOSED')";

    private static final String OVERDUE =
            "e.state in ('ORDERED', 'RETURNED') and (e.due_on < c.day or e.due_on = c.day and c.at"
                    + " >= "
                    + DAY_END
                    + ")";

    /** Closed in the year; if any closing was in the year, the last was. */
    private static final String CLOSED_THIS_YEAR =
            """
            e.state = 'CLOSED' and exists (select 1 from hazard_act k
              where k.hazard_id = h.id and k.act = 'CLOSE' and k.id <= e.id and k.at >= %s)\
            """
                    .formatted(YEAR_START);

    /** From the day it was found, or the day it was reopened last, to the day of act a. */
    private static final String HOURS =
            """
            greatest(0, datediff(c.day, coalesce((select %s from hazard_act r
              where r.hazard_id = h.id and r.act = 'REOPEN' and r.id < a.id), a.found_on))) * %d\
            """
                    .formatted(DAY_OF.formatted("max(r.at)"), Counter.HOURS_A_DAY);

    private static final String COLUMNS =
            """
            select c.day, '' as campaign, e.premises_id, null as district_id, null as venue_group, h.device_id,
              null as alarm_id, %1$s as at, concat('hazard ', h.id, ' ', h.what) as what,
              %2$s as numerator, %3$s as denominator \
            """;

    private static final String ACTS =
            """
            from hazard_act a join hazard h on h.id = a.hazard_id join (%1$s) c on c.day = %2$s
            join hazard_act e on e.hazard_id = h.id
            where a.at >= ? and a.at < ? and a.at <= c.at and %3$s and %4$s and %5$s\
            """;

    /** Those that may have been on the list at the day's end, or in its year. */
    private static final String LIST =
            """
            from (%1$s) c join hazard h on h.registered_at < %2$s and (h.state in %3$s or h.changed_at >= %4$s)
            join hazard_act e on e.hazard_id = h.id
            where c.day = ? and %5$s and %6$s and %7$s\
            """;

    /** Before the day is over, one that is not mended yet is not late. */
    private static final String DUE =
            """
            from hazard_act e join (%1$s) c on c.day = e.due_on join hazard h on h.id = e.hazard_id
            where e.due_on >= ? and e.due_on <= ? and %2$s and e.state <> 'MERGED'
              and (e.state in %3$s or c.at >= %4$s) and %5$s\
            """;

    /** An order's premises is that of its hazards. */
    private static final String ORDERS =
            """
            select c.day, '' as campaign, e.premises_id, null as district_id, null as venue_group, null as device_id,
              null as alarm_id, o.issued_at as at,
              concat('order ', o.mark, ' ', o.for_year, '-', o.number) as what, 1 as numerator, 0 as denominator
            from hazard_order o join (%1$s) c on c.day = %2$s
            join hazard_order_item i on i.order_id = o.id and i.no = 1
            join hazard h on h.id = i.hazard_id join hazard_act e on e.hazard_id = h.id
            where o.issued_at >= ? and o.issued_at < ? and o.issued_at <= c.at and %3$s\
            """;

    private static final String GRANTED =
            """
            from hazard_extension x join hazard h on h.id = x.hazard_id join (%1$s) c on c.day = %2$s
            join hazard_act e on e.hazard_id = h.id
            where x.settled_at >= ? and x.settled_at < ? and x.settled_at <= c.at and x.granted = 1
              and %3$s\
            """;

    private HazardDays() {}

    static Records records(Counter counter, LocalDate first, LocalDate last, AsOf asOf) {
        List<Object> parameters = new ArrayList<>(asOf.parameters());
        Period period = Period.days(first, last);
        switch (counter.measure()) {
            case OPEN, OVERDUE, RECTIFIED -> parameters.add(last);
            case ON_TIME -> parameters.addAll(List.of(first, last));
            default -> parameters.addAll(List.<Instant>of(period.from(), period.to()));
        }
        return new Records(sql(counter, asOf.sql()), parameters);
    }

    private static String sql(Counter counter, String asOf) {
        String slice = counter.slice().sql("e");
        return switch (counter.measure()) {
            case OPEN -> list(listed("1", "0"), asOf, DAY_START, "e.state in " + OPEN, slice);
            case OVERDUE -> list(listed("1", "0"), asOf, DAY_START, OVERDUE, slice);
            case RECTIFIED ->
                    list(
                            listed("case when e.state = 'CLOSED' then 1 else 0 end", "1"),
                            asOf,
                            YEAR_START,
                            "(e.state in " + OPEN + " or " + CLOSED_THIS_YEAR + ")",
                            slice);
            case ON_TIME ->
                    COLUMNS.formatted(
                                    "e.at",
                                    "case when e.state in " + MENDED + " then 1 else 0 end",
                                    "1")
                            + DUE.formatted(asOf, IS_LAST, MENDED, DAY_END, slice);
            case ORDERS -> ORDERS.formatted(asOf, DAY_OF.formatted("o.issued_at"), IS_LAST);
            case GRANTED ->
                    COLUMNS.formatted("x.settled_at", "1", "0")
                            + GRANTED.formatted(asOf, DAY_OF.formatted("x.settled_at"), IS_LAST);
            case DAYS, DAYS_MEDIAN -> acts(counter, asOf, HOURS, "1", slice);
            default -> acts(counter, asOf, "1", "0", slice);
        };
    }

    private static String acts(
            Counter counter, String asOf, String numerator, String denominator, String slice) {
        String acts =
                counter.measure().acts().stream()
                        .sorted()
                        .map(HazardDays::act)
                        .collect(Collectors.joining(" or ", "(", ")"));
        return COLUMNS.formatted("a.at", numerator, denominator)
                + ACTS.formatted(asOf, DAY_OF.formatted("a.at"), IS_LAST, acts, slice);
    }

    private static String act(String act) {
        String[] parts = act.split(" ", 2);
        String is = "a.act = '" + parts[0] + "'";
        return parts.length == 1 ? is : is + " and a.note = '" + parts[1] + "'";
    }

    /**
     * @param columns numerator and denominator filled in
     * @param since a hazard that is off the list was changed then or later
     */
    private static String list(
            String columns, String asOf, String since, String state, String slice) {
        return columns + LIST.formatted(asOf, DAY_END, OPEN, since, IS_LAST, state, slice);
    }

    private static String listed(String numerator, String denominator) {
        return COLUMNS.formatted("h.registered_at", numerator, denominator);
    }
}
