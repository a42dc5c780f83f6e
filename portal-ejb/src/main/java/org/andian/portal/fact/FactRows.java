package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Records;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statements behind a day's facts. */
@ApplicationScoped
class FactRows {

    @Inject private Sql sql;

    Map<Spot, Count> stored(String indicator, LocalDate day) {
        Map<Spot, Count> facts = new HashMap<>();
        sql.list(
                "select * from fact where indicator = ? and day = ?",
                List.of(indicator, day),
                row -> facts.put(Spot.of(row), Count.of(row)));
        return facts;
    }

    /** What stands at these spots; nothing is nought. */
    Map<Spot, Count> stored(String indicator, LocalDate day, Set<Spot> spots) {
        Map<Spot, Count> facts = new HashMap<>();
        for (Spot spot : spots) {
            sql.first(
                            "select * from fact where indicator = ? and day = ? and campaign = ?"
                                    + " and district_id = ? and venue_group = ? and department = ?",
                            List.of(
                                    indicator,
                                    day,
                                    spot.campaign(),
                                    spot.districtId(),
                                    spot.venueGroup(),
                                    spot.department()),
                            Count::of)
                    .ifPresent(count -> facts.put(spot, count));
        }
        return facts;
    }

    /**
     * Adds to what stands in a table of facts, which a spot without facts has no row in.
     *
     * @param table fact or fact_total
     * @param column day or month
     */
    private void add(
            String table, String column, String indicator, LocalDate at, Map<Spot, Count> counts) {
        List<List<Object>> rows = new ArrayList<>();
        counts.forEach((spot, count) -> rows.add(row(indicator, at, spot, count)));
        sql.updateAll(
                """
                insert into %1$s (indicator, %2$s, campaign, district_id, venue_group, department,
                    numerator, denominator)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update numerator = numerator + values(numerator),
                    denominator = denominator + values(denominator)\
                """
                        .formatted(table, column),
                rows);
        sql.updateAll(
                """
                delete from %1$s where indicator = ? and %2$s = ? and campaign = ? and district_id = ?
                  and venue_group = ? and department = ? and numerator = 0 and denominator = 0\
                """
                        .formatted(table, column),
                rows.stream().map(row -> row.subList(0, row.size() - 2)).toList());
    }

    /** To the facts of a day. */
    void addToDay(String indicator, LocalDate day, Map<Spot, Count> counts) {
        add("fact", "day", indicator, day, counts);
    }

    /** To the running total of a month. */
    void addToMonth(String indicator, LocalDate month, Map<Spot, Count> counts) {
        add("fact_total", "month", indicator, month, counts);
    }

    private static List<Object> row(String indicator, LocalDate at, Spot spot, Count count) {
        return Arrays.asList(
                indicator,
                at,
                spot.campaign(),
                spot.districtId(),
                spot.venueGroup(),
                spot.department(),
                count.numerator(),
                count.denominator());
    }

    Map<Spot, Count> counted(Records records) {
        Map<Spot, Count> facts = new HashMap<>();
        sql.list(
                "select r.campaign, "
                        + Placed.DISTRICT
                        + " as district_id, "
                        + Placed.VENUE_GROUP
                        + " as venue_group, "
                        + Placed.DEPARTMENT
                        + " as department, "
                        + "sum(r.numerator) as numerator, sum(r.denominator) as denominator from ("
                        + records.sql()
                        + ") r "
                        + Placed.STANDING
                        + " group by r.campaign, "
                        + Placed.DISTRICT
                        + ", "
                        + Placed.VENUE_GROUP
                        + ", "
                        + Placed.DEPARTMENT,
                records.parameters(),
                row -> facts.put(Spot.of(row), Count.of(row)));
        facts.values().removeIf(Count.ZERO::equals);
        return facts;
    }

    void replace(String indicator, LocalDate day, Map<Spot, Count> facts) {
        sql.update("delete from fact where indicator = ? and day = ?", indicator, day);
        List<List<Object>> rows = new ArrayList<>();
        facts.forEach((spot, count) -> rows.add(row(indicator, day, spot, count)));
        sql.updateAll(
                """
                insert into fact (indicator, day, campaign, district_id, venue_group, department,
                    numerator, denominator)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                rows);
    }
}
