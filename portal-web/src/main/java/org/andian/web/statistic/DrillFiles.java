package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.export.ExportOrder;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.DrillRow;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.reports.Format;
import org.andian.reports.RowCells;
import org.andian.reports.Table;
import org.andian.web.export.TableFiles;
import org.andian.web.export.TableOrder;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The records behind a figure as a file, read by their keys while it is written. Taking one is
 * audited.
 */
@Named("drillFiles")
@RequestScoped
public class DrillFiles {

    @Inject private Statistics statistics;

    @Inject private TableFiles tableFiles;

    @Inject private StatisticWords statisticWords;

    @Inject private DrillWords drillWords;

    @Inject private Words words;

    @Inject private CurrentUser user;

    /**
     * Everything of the page is read before: a long file is written when the page is gone.
     *
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, StatisticRowsPage page) throws IOException {
        StatisticTable statistic = page.getStatistic();
        Drilled figure = page.getFigure();
        CellKey cell = CellKey.parse(page.getCell());
        DrillPage sample = page.getSample();
        List<DrillColumns> columns = page.getColumns();
        String title = title(figure);
        return tableFiles.take(
                format,
                new TableOrder(
                        "statistic.export",
                        title.substring(0, Math.min(title.length(), ExportOrder.LONGEST_TITLE)),
                        DrillAddress.of(page.getFilter(), cell),
                        name(statistic),
                        Math.toIntExact(sample.total()),
                        () -> table(statistic, figure, cell, sample, columns)));
    }

    static String name(StatisticTable statistic, Format format) {
        return name(statistic) + "." + format.ending();
    }

    private static String name(StatisticTable statistic) {
        return StatisticFiles.name(statistic).replaceFirst("^statistics", "statistics-rows");
    }

    /**
     * @param sample some of the rows with the sum of all
     */
    Table table(
            StatisticTable statistic,
            Drilled figure,
            CellKey cell,
            DrillPage sample,
            List<DrillColumns> columns) {
        Scope scope = user.scope();
        StatisticQuery query = statistic.query();
        return new Table(
                        words.of("statistic.rows.file", title(figure)),
                        note(statistic, figure, cell, sample),
                        Zones.CHINA,
                        drillWords.columns(columns, drillWords.unit(figure, cell.part())),
                        () -> rows(scope, query, cell, columns))
                .withExplanations(
                        List.of(
                                words.of(
                                        "statistic.rows.meaning",
                                        statisticWords.name(figure.indicator()),
                                        statisticWords.meaning(figure.indicator()))));
    }

    /** Also what of the records was given up, or changed since the figure was computed. */
    private String note(StatisticTable statistic, Drilled figure, CellKey cell, DrillPage sample) {
        String note = statisticWords.note(statistic);
        return statistics
                .recordsFrom(user.scope(), statistic.query(), cell)
                .map(first -> words.of("statistic.rows.given", first))
                .or(() -> drillWords.difference(figure, cell.part(), sample))
                .map(more -> note + " " + more)
                .orElse(note);
    }

    /** Indicator, row and column the figure stands under. */
    public String title(Drilled figure) {
        String place =
                figure.column() == null
                        ? figure.row().label()
                        : words.of(
                                "statistic.rows.both",
                                figure.row().label(),
                                figure.column().label());
        return words.of("statistic.rows.title", statisticWords.name(figure.indicator()), place);
    }

    private Iterator<List<Object>> rows(
            Scope scope, StatisticQuery query, CellKey cell, List<DrillColumns> columns) {
        return new RowCells<>(statistics.stream(scope, query, cell), row -> cells(columns, row));
    }

    private List<Object> cells(List<DrillColumns> columns, DrillRow row) {
        List<Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(drillWords.cell(column, row)));
        return cells;
    }
}
