package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.andian.portal.period.Zones;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.DrillRow;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.identity.Scope;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.primefaces.model.StreamedContent;

/** The records behind a figure as a file, read page by page while it is written. Taking one is audited. */
@Named("drillFiles")
@RequestScoped
public class DrillFiles {

    @Inject
    private Statistics statistics;

    @Inject
    private StatisticFiles files;

    @Inject
    private StatisticWords statisticWords;

    @Inject
    private DrillWords drillWords;

    @Inject
    private Words words;

    @Inject
    private CurrentUser user;

    public StreamedContent xlsx(StatisticRowsPage page) {
        return content(page, Format.XLSX);
    }

    public StreamedContent pdf(StatisticRowsPage page) {
        return content(page, Format.PDF);
    }

    public StreamedContent csv(StatisticRowsPage page) {
        return content(page, Format.CSV);
    }

    private StreamedContent content(StatisticRowsPage page, Format format) {
        Table table = table(page.getStatistic(), page.getFigure(), CellKey.parse(page.getCell()), page.getColumns());
        files.trace(format.ending(), DrillAddress.of(page.getFilter(), CellKey.parse(page.getCell())));
        return StatisticFiles.stream(name(page.getStatistic(), format), format, table);
    }

    static String name(StatisticTable statistic, Format format) {
        return StatisticFiles.name(statistic, format).replaceFirst("^statistics", "statistics-rows");
    }

    Table table(StatisticTable statistic, Drilled figure, CellKey cell, List<DrillColumns> columns) {
        Scope scope = user.scope();
        StatisticQuery query = statistic.query();
        return new Table(words.of("statistic.rows.file", title(figure)), statisticWords.note(statistic), Zones.CHINA, drillWords.columns(columns),
                () -> rows(scope, query, cell, columns));
    }

    /** Indicator, row and column the figure stands under. */
    public String title(Drilled figure) {
        String place = figure.column() == null ? figure.row().label() : words.of("statistic.rows.both", figure.row().label(), figure.column().label());
        return words.of("statistic.rows.title", statisticWords.name(figure.indicator()), place);
    }

    private Iterator<List<Object>> rows(Scope scope, StatisticQuery query, CellKey cell, List<DrillColumns> columns) {
        DrillIterator rows = new DrillIterator(first -> statistics.rows(scope, query, cell, first, DrillIterator.PAGE).rows());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<Object> next() {
                return cells(columns, rows.next());
            }
        };
    }

    private List<Object> cells(List<DrillColumns> columns, DrillRow row) {
        List<Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(drillWords.cell(column, row)));
        return cells;
    }
}
