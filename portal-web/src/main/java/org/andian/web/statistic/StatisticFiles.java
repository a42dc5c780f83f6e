package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.audit.Audit;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.cross.CrossTable;
import org.andian.portal.statistic.saved.FormNames;
import org.andian.reports.Chart;
import org.andian.reports.CsvWriter;
import org.andian.reports.Format;
import org.andian.reports.NamedTable;
import org.andian.reports.PdfWriter;
import org.andian.reports.Progress;
import org.andian.reports.Signatures;
import org.andian.reports.Table;
import org.andian.reports.XlsxWriter;
import org.andian.web.export.Download;
import org.andian.web.frame.CurrentUser;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statistic as a file: the very table of the page with a line that says who took it, when, and
 * how far it reaches. Taking one is audited.
 */
@Named("statisticFiles")
@RequestScoped
public class StatisticFiles {

    private static final int LONGEST_TRACE = 1500;

    @Inject private Audit audit;

    @Inject private CurrentUser user;

    @Inject private StatisticWords words;

    @Inject private Download download;

    /**
     * Like the other two: made now, written while the browser takes it, and audited before a byte
     * of it is sent.
     */
    public StreamedContent xlsx(StatisticPage page) {
        return content(page, Format.XLSX);
    }

    public StreamedContent pdf(StatisticPage page) {
        return content(page, Format.PDF);
    }

    public StreamedContent csv(StatisticPage page) {
        return content(page, Format.CSV);
    }

    private StreamedContent content(StatisticPage page, Format format) {
        StatisticTable statistic = page.getAnswer();
        List<NamedTable> tables = tables(page, format);
        trace(format.ending(), page.getFilter().address());
        return DefaultStreamedContent.builder()
                .name(name(statistic, format))
                .contentType(format.mediaType())
                .writer(
                        out -> {
                            try {
                                write(tables, format, Optional.empty(), out);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                .build();
    }

    /**
     * The same as a form that is signed: who reports and when above, the names of those who answer
     * for it below.
     *
     * @param format XLSX or PDF
     * @param on the day it is reported
     * @throws IOException when the reader has gone away or the file cannot be made
     */
    void sign(StatisticPage page, Format format, FormNames names, LocalDate on) throws IOException {
        String head =
                words.formHead(names.office() == null ? "" : names.office(), page.getAnswer(), on);
        List<NamedTable> tables =
                tables(page, format).stream().map(one -> headed(one, head)).toList();
        Signatures signatures = words.signatures(names, on);
        trace(format.ending(), page.getFilter().address());
        download.send(
                name(page.getAnswer(), format),
                format.mediaType(),
                out -> write(tables, format, Optional.of(signatures), out));
    }

    private static NamedTable headed(NamedTable one, String head) {
        Table table = one.table();
        return new NamedTable(one.name(), table.withNote(head + "  " + table.note()));
    }

    /** What the page shows: one table, or those of several periods and layers. */
    List<NamedTable> tables(StatisticPage page, Format format) {
        if (page.crossed() != null) {
            return tables(page.crossed(), format);
        }
        Table table = table(page.getAnswer(), format);
        return List.of(new NamedTable(table.title(), table));
    }

    /**
     * With a third axis the table of all layers together and each layer for itself, then the line
     * over the periods; in a workbook, and without a third axis, first all lines as one table; for
     * a file of lines that one alone.
     */
    List<NamedTable> tables(CrossTable crossed, Format format) {
        String note = words.note(crossed.whole());
        Table all = crossed.table().withNote(note);
        if (format == Format.CSV || format == Format.JSON) {
            return List.of(new NamedTable(all.title(), exact(all, format)));
        }
        List<NamedTable> tables = new ArrayList<>();
        if (format == Format.XLSX || crossed.sheets().isEmpty()) {
            tables.add(new NamedTable(all.title(), all));
        }
        crossed.sheets()
                .forEach(
                        sheet ->
                                tables.add(
                                        new NamedTable(
                                                sheet.name(), sheet.table().withNote(note))));
        crossed.trend()
                .ifPresent(
                        trend -> tables.add(new NamedTable(words.trend(), trend.withNote(note))));
        return tables;
    }

    /** Only a workbook and a print hold several tables, and places to sign. */
    static void write(
            List<NamedTable> tables,
            Format format,
            Optional<Signatures> signatures,
            OutputStream out)
            throws IOException {
        switch (format) {
            case XLSX ->
                    signatures
                            .map(XlsxWriter::new)
                            .orElseGet(XlsxWriter::new)
                            .write(tables, out, Progress.UNHEARD);
            case PDF ->
                    signatures
                            .map(PdfWriter::new)
                            .orElseGet(PdfWriter::new)
                            .write(tables, out, Progress.UNHEARD);
            case CSV, JSON -> format.writer().write(tables.getFirst().table(), out);
        }
    }

    /** As {@link #table(StatisticTable)}; where a file rounds less than the page, it says so. */
    Table table(StatisticTable statistic, Format format) {
        return exact(table(statistic), format);
    }

    private Table exact(Table table, Format format) {
        if (format != Format.CSV) {
            return table;
        }
        List<String> explanations = new ArrayList<>(List.of(words.decimals(CsvWriter.DECIMALS)));
        explanations.addAll(table.explanations());
        return table.withExplanations(explanations);
    }

    /** With note and bars; the bars are of the column the page draws. */
    Table table(StatisticTable statistic) {
        int column = StatisticChart.column(statistic);
        Table table = statistic.table().withNote(words.note(statistic));
        return statistic.lines().isEmpty()
                ? table
                : table.withChart(
                        new Chart(
                                StatisticChart.heading(statistic, column, user.getLocale()),
                                0,
                                column,
                                StatisticChart.MOST_BARS));
    }

    /** Such as statistics-2026-11-01-2026-11-25.xlsx. */
    static String name(StatisticTable statistic, Format format) {
        return name(statistic) + "." + format.ending();
    }

    /** Without ending. */
    static String name(StatisticTable statistic) {
        DateSpan days = statistic.spans().get(CellKey.Span.CURRENT);
        return "statistics-" + days.first() + "-" + days.last();
    }

    /**
     * @param question the query part of the address; cut to what the trail takes
     */
    void trace(String ending, String question) {
        audit.done(
                user.getLogin(),
                "statistic.export",
                ending,
                question.substring(0, Math.min(question.length(), LONGEST_TRACE)));
    }
}
