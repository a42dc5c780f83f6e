package org.andian.portal.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.fact.Catalogue;
import org.andian.portal.fact.Count;
import org.andian.portal.fact.Coverage;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.FactSums;
import org.andian.portal.fact.Limit;
import org.andian.portal.fact.Placed;
import org.andian.portal.indicator.Records;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Middles of single records. They do not add up: each row, each column and each total is worked out
 * of the records of the period, as far as its days were computed. Where some of those were given up
 * there is none.
 */
@ApplicationScoped
class Medians {

    private static final String VALUES =
            "select '' as indicator, r.campaign, "
                    + Placed.DISTRICT
                    + " as district_id, "
                    + Placed.VENUE_GROUP
                    + " as venue_group, "
                    + Placed.DEPARTMENT
                    + " as department, r.numerator, count(*) as denominator from (%1$s) r "
                    + Placed.STANDING
                    + " left join district_view x on x.id = "
                    + Placed.DISTRICT
                    + " where %2$s group by 2, 3, 4, 5, 6";

    @Inject private Sql sql;

    @Inject private Coverage coverage;

    /**
     * Puts the middle of each place of the table into the sums, with the number of records as its
     * denominator.
     */
    void into(
            Sums sums,
            Catalogue.Offer offer,
            TableFrame frame,
            StatisticQuery query,
            DateSpan span) {
        if (offer.room().keptFrom().filter(span.first()::isBefore).isPresent()) {
            return;
        }
        Map<Crossing, SortedMap<Long, Long>> values = new HashMap<>();
        for (FactSums.Sum sum : read(offer, frame, span)) {
            Crossing.of(sum.spot(), frame, query)
                    .forEach(
                            crossing ->
                                    values.computeIfAbsent(crossing, c -> new TreeMap<>())
                                            .merge(
                                                    sum.count().numerator(),
                                                    sum.count().denominator(),
                                                    Long::sum));
        }
        values.forEach(
                (crossing, counted) -> sums.put(crossing, offer.info().code(), middle(counted)));
    }

    private List<FactSums.Sum> read(Catalogue.Offer offer, TableFrame frame, DateSpan span) {
        String code = offer.info().code();
        Records records =
                offer.room().records(code, span.first(), span.last(), coverage.asOf(code, span));
        Limit limit = frame.limit().and(new Limit("{campaign} = ''", List.of()));
        List<Object> parameters = new ArrayList<>(records.parameters());
        parameters.addAll(limit.parameters());
        return sql.list(
                VALUES.formatted(
                        records.sql(),
                        limit.on(Placed.VENUE_GROUP, Placed.DEPARTMENT, "r.campaign")),
                parameters,
                FactSums.Sum::of);
    }

    /**
     * Of an even number the mean of the two in the middle, in whole numbers.
     *
     * @param counted how often each value occurs; not empty
     */
    static Count middle(SortedMap<Long, Long> counted) {
        long all = counted.values().stream().mapToLong(Long::longValue).sum();
        return new Count((at(counted, (all - 1) / 2) + at(counted, all / 2)) / 2, all);
    }

    private static long at(SortedMap<Long, Long> counted, long index) {
        long passed = 0;
        for (Map.Entry<Long, Long> one : counted.entrySet()) {
            passed += one.getValue();
            if (passed > index) {
                return one.getKey();
            }
        }
        throw new IllegalArgumentException("There is no value " + index + " among " + passed);
    }
}
