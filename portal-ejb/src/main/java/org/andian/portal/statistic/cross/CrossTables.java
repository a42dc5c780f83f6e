package org.andian.portal.statistic.cross;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.StatisticReason;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.Within;
import org.andian.portal.statistic.cross.CrossMaker.Block;
import org.andian.reports.NamedTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Door: a statistic of several periods, or of each key of a third axis, limited as {@link
 * Statistics} limits each of its tables.
 */
@Stateless
public class CrossTables {

    /** Each is a question to the database; so many are answered within a visitor's patience. */
    private static final int MOST_TABLES = 150;

    @Inject private Statistics statistics;

    /**
     * @throws Refusal TOO_MANY_PARTS, TOO_MANY_CELLS, and what {@link Statistics#table} refuses
     */
    public CrossTable table(Scope scope, CrossQuery query, Locale locale) {
        Optional<StatisticTable> keys =
                query.layers() == null
                        ? Optional.empty()
                        : Optional.of(statistics.table(scope, query.layerQuestion(), locale));
        List<AxisKey> layers =
                keys.map(found -> found.lines().stream().map(TableLine::key).toList())
                        .orElse(List.of());
        requireToFit(query, layers.size());
        Block all = block(scope, query, null, locale, new CellCount());
        CellCount cells = new CellCount();
        List<Block> blocks =
                layers.stream().map(layer -> block(scope, query, layer, locale, cells)).toList();
        String heading = keys.map(found -> found.table().columns().getFirst().label()).orElse(null);
        return table(new CrossMaker(query, all, blocks), heading, CrossWords.of(locale));
    }

    private static void requireToFit(CrossQuery query, int layers) {
        int tables = (layers + 1) * (query.periods().size() + 1);
        if (tables > MOST_TABLES) {
            throw new Refusal(StatisticReason.TOO_MANY_PARTS, tables, MOST_TABLES);
        }
    }

    /**
     * @param layer null for all
     * @param cells of the tables before
     */
    private Block block(
            Scope scope, CrossQuery query, AxisKey layer, Locale locale, CellCount cells) {
        Within.Layer within = layer == null ? null : new Within.Layer(layer.axis(), layer.code());
        List<StatisticTable> parts = new ArrayList<>();
        for (DateSpan days : query.periods()) {
            parts.add(cells.with(statistics.table(scope, query.question(days, within), locale)));
        }
        StatisticTable whole =
                cells.with(statistics.table(scope, query.question(null, within), locale));
        return Block.of(layer, whole, parts);
    }

    private static CrossTable table(CrossMaker maker, String heading, CrossWords words) {
        CrossQuery query = maker.query();
        StatisticTable whole = maker.all().whole().table();
        List<CrossColumn> columns = maker.columns();
        List<CrossLine> lines = maker.lines(columns);
        CrossLine total = maker.total(maker.all(), columns);
        CrossPrint print = new CrossPrint(query, heading, whole, words);
        List<NamedTable> sheets = new ArrayList<>();
        if (query.layers() != null) {
            sheets.add(
                    new NamedTable(
                            total.row().label(),
                            print.sheet(columns, maker.linesOfAll(columns), total)));
            for (Block block : maker.blocks()) {
                sheets.add(
                        new NamedTable(
                                block.layer().label(),
                                print.sheet(
                                        columns, of(block, lines), maker.total(block, columns))));
            }
        }
        return new CrossTable(
                query,
                columns,
                lines,
                total,
                whole,
                print.table(columns, lines, total),
                List.copyOf(sheets),
                query.step() == null ? Optional.empty() : Optional.of(print.trend(columns, total)));
    }

    private static List<CrossLine> of(Block block, List<CrossLine> lines) {
        return lines.stream()
                .filter(line -> block.layer().equals(line.layer()) && !line.isTotal())
                .toList();
    }
}
