package org.andian.portal.statistic.cross;

import org.andian.portal.statistic.StatisticTable;
import org.andian.reports.NamedTable;
import org.andian.reports.Table;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a {@link CrossQuery}, and the same figures as neutral tables.
 *
 * @param columns those of each period in its order, then those of the whole
 * @param lines by layer and row, each layer's total behind its rows
 * @param total of all, recounted, not added up
 * @param whole the table of the whole period over all layers: its days, its freshness, how well it
 *     was watched
 * @param table label of the layer where there is a third axis, label of the row, one column a
 *     {@link CrossColumn}, the rank where asked for; the total is its foot
 * @param sheets with a third axis: the table of all layers together, then one of each layer under
 *     its name, none with the column of layers; empty without
 * @param trend with periods: a row a period, the total's figures as columns; empty without
 */
public record CrossTable(
        CrossQuery query,
        List<CrossColumn> columns,
        List<CrossLine> lines,
        CrossLine total,
        StatisticTable whole,
        Table table,
        List<NamedTable> sheets,
        Optional<Table> trend) {

    /** How many tables were asked for to make it. */
    public int asked() {
        return (query.periods().size() + 1) * Math.max(1, sheets.size());
    }

    /** How many columns of the table hold labels: one, two with a third axis. */
    public int labels() {
        return query.layers() == null ? 1 : 2;
    }
}
