package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds facts up over a period. What it reads does not grow with the length of the period: running
 * totals, and the days of broken months.
 */
@ApplicationScoped
public class FactSums {

    private static final String COLUMNS =
            "select %1$s.indicator, %1$s.campaign, %1$s.district_id, %1$s.venue_group,"
                    + " %1$s.department, ";

    @Inject private Sql sql;

    /** A spot's sum of one indicator. */
    public record Sum(String indicator, Spot spot, Count count) {

        public static Sum of(Row row) {
            return new Sum(row.text("indicator"), Spot.of(row), Count.of(row));
        }
    }

    /** Parts of one union with their values. */
    private record Union(List<String> parts, List<Object> parameters) {

        void add(String part, Collection<?> values) {
            parts.add(part);
            parameters.addAll(values);
        }
    }

    /**
     * @param latest the last day that has figures
     * @param grain what of the spots to tell apart
     */
    public List<Sum> of(
            List<IndicatorInfo> indicators,
            DateSpan span,
            LocalDate latest,
            Limit limit,
            Grain grain) {
        Union union = new Union(new ArrayList<>(), new ArrayList<>());
        List<String> stocks = codes(indicators, true);
        if (!stocks.isEmpty()) {
            addDays(union, stocks, new DateSpan(span.last(), span.last()));
        }
        List<String> flows = codes(indicators, false);
        if (!flows.isEmpty()) {
            Stretch stretch = Stretch.of(span, latest);
            stretch.plus().ifPresent(month -> addTotals(union, flows, month, "+"));
            stretch.minus().ifPresent(month -> addTotals(union, flows, month, "-"));
            stretch.days().forEach(days -> addDays(union, flows, days));
        }
        return union.parts().isEmpty() ? List.of() : read(union, limit, grain);
    }

    private List<Sum> read(Union union, Limit limit, Grain grain) {
        List<Object> parameters = new ArrayList<>(union.parameters());
        parameters.addAll(limit.parameters());
        return sql.list(
                "select q.indicator, "
                        + grain.columns()
                        + ", sum(q.numerator) as numerator, sum(q.denominator) as denominator from"
                        + " ("
                        + String.join(" union all ", union.parts())
                        + ") q left join district_view x on x.id = q.district_id where "
                        + limit.on("q.venue_group", "q.department", "q.campaign")
                        + " group by q.indicator, "
                        + grain.keys(),
                parameters,
                Sum::of);
    }

    private static void addDays(Union union, List<String> codes, DateSpan days) {
        List<Object> values = new ArrayList<>(codes);
        values.addAll(List.of(days.first(), days.last()));
        union.add(
                COLUMNS.formatted("f")
                        + "f.numerator, f.denominator from fact f where f.indicator in ("
                        + Sql.marks(codes.size())
                        + ") and f.day >= ? and f.day <= ?",
                values);
    }

    /** The running total up to a month stands under the last month that has any. */
    private void addTotals(Union union, List<String> codes, LocalDate month, String sign) {
        Map<String, LocalDate> months = new HashMap<>();
        List<Object> values = new ArrayList<>(codes);
        values.add(month);
        sql.list(
                "select indicator, max(month) as month from fact_total where indicator in ("
                        + Sql.marks(codes.size())
                        + ") and month <= ? group by indicator",
                values,
                row -> Optional.ofNullable(months.put(row.text("indicator"), row.day("month"))));
        months.forEach(
                (code, last) ->
                        union.add(
                                COLUMNS.formatted("t")
                                        + sign
                                        + "t.numerator as numerator, "
                                        + sign
                                        + "t.denominator as denominator from fact_total t where"
                                        + " t.indicator = ? and t.month = ?",
                                List.of(code, last)));
    }

    private static List<String> codes(List<IndicatorInfo> indicators, boolean stock) {
        return indicators.stream()
                .filter(info -> info.total().isStock() == stock)
                .map(IndicatorInfo::code)
                .toList();
    }
}
