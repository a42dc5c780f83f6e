package org.andian.portal.statistic;

import org.andian.portal.fact.Count;
import org.andian.portal.fact.FactSums;
import org.andian.portal.indicator.IndicatorInfo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A period's sums by row, column and indicator, with the totals of each row, each column and all,
 * made from the facts themselves.
 */
final class Sums {

    private record At(Crossing crossing, String indicator) {}

    private final Map<At, Count> counts = new HashMap<>();
    private final Set<String> rows = new HashSet<>();
    private final Set<String> columns = new HashSet<>();

    /**
     * @param indicators those of them that count within a campaign take its facts only, the others
     *     what belongs to no campaign
     */
    static Sums of(
            List<FactSums.Sum> facts,
            TableFrame frame,
            StatisticQuery query,
            Map<String, IndicatorInfo> indicators) {
        Sums sums = new Sums();
        for (FactSums.Sum fact : facts) {
            IndicatorInfo info = indicators.get(fact.indicator());
            if (info.campaign() != fact.spot().campaign().isEmpty()
                    && !fact.count().equals(Count.ZERO)) {
                sums.add(fact, Crossing.of(fact.spot(), frame, query));
            }
        }
        return sums;
    }

    private void add(FactSums.Sum fact, List<Crossing> crossings) {
        show(crossings.getFirst());
        crossings.forEach(
                crossing ->
                        counts.merge(
                                new At(crossing, fact.indicator()), fact.count(), Count::plus));
    }

    /** What does not add up. */
    void put(Crossing crossing, String indicator, Count count) {
        show(crossing);
        counts.put(new At(crossing, indicator), count);
    }

    private void show(Crossing crossing) {
        rows.add(crossing.row());
        columns.add(crossing.column());
    }

    boolean has(String row, String column, String indicator) {
        return !at(row, column, indicator).equals(Count.ZERO);
    }

    Count at(String row, String column, String indicator) {
        return counts.getOrDefault(new At(new Crossing(row, column), indicator), Count.ZERO);
    }

    /** Codes of rows that have anything. */
    Set<String> rows() {
        return rows;
    }

    Set<String> columns() {
        return columns;
    }
}
