package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps the running totals by month true to the days. */
@ApplicationScoped
class FactTotals {

    @Inject private Sql sql;

    @Inject private FactRows rows;

    /** The month of a changed day, and all months after it. */
    void rebuild(String indicator, LocalDate changed) {
        months(indicator, changed).forEach(month -> rebuildMonth(indicator, month));
    }

    /**
     * Into the month of a day that counts nothing what came before is led on, and from there into
     * all after it; once, for many such days may lie long ago.
     */
    void carry(String indicator, LocalDate empty) {
        LocalDate month = empty.withDayOfMonth(1);
        if (!hasTotal(indicator, month) && hasTotal(indicator, month.minusMonths(1))) {
            rebuild(indicator, empty);
        }
    }

    private boolean hasTotal(String indicator, LocalDate month) {
        return sql.first(
                        "select month from fact_total where indicator = ? and month = ? limit 1",
                        List.of(indicator, month),
                        row -> row.day("month"))
                .isPresent();
    }

    /** What a changed day has more or less than before, in its month and all after it. */
    void add(String indicator, LocalDate changed, Map<Spot, Count> counts) {
        months(indicator, changed).forEach(month -> rows.addToMonth(indicator, month, counts));
    }

    private List<LocalDate> months(String indicator, LocalDate changed) {
        LocalDate last =
                sql.first(
                                "select max(day) as day from fact_day where indicator = ?",
                                List.of(indicator),
                                row -> row.day("day"))
                        .orElse(changed);
        return Stream.iterate(
                        changed.withDayOfMonth(1),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .toList();
    }

    private void rebuildMonth(String indicator, LocalDate month) {
        sql.update("delete from fact_total where indicator = ? and month = ?", indicator, month);
        sql.update(
                """
                insert into fact_total (indicator, month, campaign, district_id, venue_group, department, numerator,
                    denominator)
                select ?, ?, q.campaign, q.district_id, q.venue_group, q.department, sum(q.numerator),
                    sum(q.denominator)
                from (
                  select t.campaign, t.district_id, t.venue_group, t.department, t.numerator, t.denominator
                  from fact_total t where t.indicator = ? and t.month = ?
                  union all
                  select f.campaign, f.district_id, f.venue_group, f.department, f.numerator, f.denominator from fact f
                  where f.indicator = ? and f.day >= ? and f.day < ?) q
                group by q.campaign, q.district_id, q.venue_group, q.department\
                """,
                indicator,
                month,
                indicator,
                month.minusMonths(1),
                indicator,
                month,
                month.plusMonths(1));
    }
}
