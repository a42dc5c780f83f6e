package org.andian.portal.statistic;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Freshness;
import org.andian.reports.Table;

import java.util.List;
import java.util.Map;

/**
 * Figures with their keys, and the same figures as a neutral {@link Table} whose columns are:
 * label, one a leaf, and the rank where asked for; its rows are the lines in order, the total last.
 *
 * @param spans the periods read: the query's own (up to today) and, where compared, those before it
 * @param watched of each of those periods, how far it was monitored anywhere in the table; empty
 *     where nothing asked for depends on it
 * @param total recomputed from the facts, not from the lines
 */
public record StatisticTable(
        StatisticQuery query,
        Map<CellKey.Span, DateSpan> spans,
        Map<CellKey.Span, Watched> watched,
        Freshness freshness,
        List<Leaf> leaves,
        List<TableLine> lines,
        TableLine total,
        Table table) {

    /**
     * Whether devices were heard on all days of its period, as far as anything asked for depends on
     * it; days that are not computed are told as such, not as unwatched.
     */
    public boolean isWatched() {
        Watched now = watched.get(CellKey.Span.CURRENT);
        return now == null || now.monitored() + freshness.missingDays() >= now.days();
    }
}
