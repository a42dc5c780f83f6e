package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticReason;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.cross.CrossQuery;
import org.andian.portal.statistic.cross.CrossTable;
import org.andian.portal.statistic.cross.CrossTables;
import org.andian.portal.statistic.cross.PeriodStep;
import org.andian.portal.statistic.saved.SavedTable;
import org.andian.portal.statistic.saved.SavedTables;
import org.andian.reports.Book;
import org.andian.reports.BookWriter;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.reports.NamedTable;
import org.andian.reports.Progress;
import org.andian.reports.Table;
import org.andian.reports.XlsxWriter;
import org.andian.web.export.Download;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.RefusalWords;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report of several tables, bound as a PDF with cover and contents or as a workbook: the reader's
 * own chapters, or the usual ones of some days where nobody has chosen any.
 */
@Named("reportBook")
@RequestScoped
public class ReportBook {

    private static final int MOST_TABLES = 300;

    private static final List<Axis> USUAL =
            List.of(Axis.DISTRICT, Axis.VENUE_GROUP, Axis.DEPARTMENT);

    @Inject private Statistics statistics;

    @Inject private CrossTables crossTables;

    @Inject private SavedTables saved;

    @Inject private StatisticFiles files;

    @Inject private StatisticWords statisticWords;

    @Inject private Signer signer;

    @Inject private Words words;

    @Inject private CurrentUser user;

    @Inject private Download download;

    /**
     * On the days and the narrowing the page shows. Taking it is audited as an export.
     *
     * @param format XLSX or PDF
     * @throws IOException when the reader has gone away or the file cannot be made
     */
    public void take(Format format, StatisticPage page) throws IOException {
        send(format, page.getFilter());
    }

    /** On the days of the month before. */
    public void takeUsual(Format format) throws IOException {
        StatisticFilter filter = new StatisticFilter();
        filter.setPeriod(PeriodChoice.LAST_MONTH.name());
        send(format, filter);
    }

    private void send(Format format, StatisticFilter asked) throws IOException {
        List<NamedTable> chapters = chapters(asked);
        Book book = book(asked, chapters);
        files.trace(name(format), asked.address());
        download.send(
                "report-" + name(format), format.mediaType(), out -> write(format, book, out));
    }

    /** Such as book.pdf. */
    static String name(Format format) {
        return "book." + format.ending();
    }

    /**
     * @param format XLSX or PDF
     */
    static void write(Format format, Book book, OutputStream out) throws IOException {
        if (format == Format.XLSX) {
            new XlsxWriter().write(book.chapters(), out, Progress.UNHEARD);
        } else {
            new BookWriter().write(book, out, Progress.UNHEARD);
        }
    }

    /** As the reader may take it: everything is counted before a byte is written. */
    Book book(StatisticFilter asked, List<NamedTable> chapters) {
        StatisticQuery query = asked.query(words.today(), offered());
        LocalDate today = words.today();
        String title = words.of("statistic.book.title", statisticWords.place(query));
        boolean example = statisticWords.isOfExample(query);
        return new Book(
                example ? words.of("demo.behind", title) : title,
                words.of("statistic.days", words.date(query.from()), words.date(query.to())),
                signer.of(query),
                words.of(
                        "leaders.date",
                        String.valueOf(today.getYear()),
                        today.getMonth().getDisplayName(TextStyle.SHORT, user.getLocale()),
                        today.getDayOfMonth()),
                new Book.Contents(
                        words.of("statistic.book.contents"),
                        words.of("statistic.book.number"),
                        words.of("statistic.book.chapter"),
                        words.of("statistic.book.page")),
                chapters);
    }

    /**
     * The reader's own, in their order; the usual ones where there are none. Each table is a
     * question to the database: where they were too many, the chapters behind say so.
     */
    List<NamedTable> chapters(StatisticFilter asked) {
        List<NamedTable> chapters = new ArrayList<>();
        List<SavedTable> own = saved.book(user.scope());
        int spent = 0;
        for (SavedTable one : own) {
            Chapter chapter = own(one, spent);
            chapters.addAll(chapter.tables());
            spent += chapter.asked();
        }
        if (own.isEmpty()) {
            chapters.addAll(usual(asked));
        }
        return chapters;
    }

    /**
     * @param asked how many tables were asked for to make it
     */
    private record Chapter(List<NamedTable> tables, int asked) {}

    private Chapter own(SavedTable one, int spent) {
        String title = one.text().title();
        if (spent >= MOST_TABLES) {
            Refusal many = new Refusal(StatisticReason.TOO_MANY_PARTS, spent + 1, MOST_TABLES);
            return new Chapter(List.of(named(title, refused(title, many))), 0);
        }
        return chapter(title, StatisticAddress.read(one.text().question()));
    }

    private List<NamedTable> usual(StatisticFilter asked) {
        List<NamedTable> chapters = new ArrayList<>();
        for (Axis axis : USUAL) {
            StatisticFilter filter = plain(asked, axis);
            filter.setCompareText("month,year");
            String title = words.of("statistic.book.axis", words.code("statistic.axis", axis));
            chapters.addAll(chapter(title, filter).tables());
        }
        StatisticFilter series = plain(asked, Axis.DISTRICT);
        StatisticQuery query = asked.query(words.today(), offered());
        series.setPeriod(PeriodChoice.CUSTOM.name());
        series.setFrom(query.to().withDayOfYear(1).toString());
        series.setTo(query.to().toString());
        series.setStep(PeriodStep.MONTH.name());
        chapters.addAll(chapter(words.of("statistic.book.series"), series).tables());
        return chapters;
    }

    /** The same days, narrowing and indicators by one axis alone. */
    private static StatisticFilter plain(StatisticFilter asked, Axis axis) {
        StatisticFilter filter = StatisticAddress.read(asked.address());
        filter.setRows(axis.name());
        filter.setColumns(null);
        filter.setRankBy(null);
        filter.setStep(null);
        filter.setLayers(null);
        filter.setLayer(null);
        return filter;
    }

    /**
     * One table, or a table and the line over its periods. What is asked for no more stands there
     * with the reason, so that nobody looks for it in vain.
     */
    private Chapter chapter(String title, StatisticFilter filter) {
        try {
            Optional<CrossQuery> several = filter.cross(words.today(), offered());
            if (several.isEmpty()) {
                StatisticTable statistic =
                        statistics.table(
                                user.scope(),
                                filter.query(words.today(), offered()),
                                user.getLocale());
                return new Chapter(List.of(named(title, files.table(statistic))), 1);
            }
            CrossTable crossed = crossTables.table(user.scope(), several.get(), user.getLocale());
            return new Chapter(several(title, crossed), crossed.asked());
        } catch (Refusal refusal) {
            boolean isLate = refusal.is(StatisticReason.TOO_MANY_CELLS); // all had been asked
            return new Chapter(
                    List.of(named(title, refused(title, refusal))), isLate ? MOST_TABLES / 2 : 1);
        }
    }

    /** All together, each layer, the line over the periods; each a chapter of its own. */
    private List<NamedTable> several(String title, CrossTable crossed) {
        List<NamedTable> tables = files.tables(crossed, Format.PDF);
        List<NamedTable> named = new ArrayList<>();
        for (NamedTable one : tables) {
            boolean trend = crossed.trend().isPresent() && one == tables.getLast();
            String name =
                    one == tables.getFirst()
                            ? title
                            : trend
                                    ? words.of("statistic.book.trend", title)
                                    : words.of("statistic.place", title, one.name());
            named.add(named(name, one.table()));
        }
        return named;
    }

    private static NamedTable named(String title, Table table) {
        return new NamedTable(title, table.withTitle(title));
    }

    private Table refused(String title, Refusal refusal) {
        List<List<Object>> rows = List.of(List.of(RefusalWords.of(refusal, user.getLocale())));
        return new Table(
                title,
                "",
                Zones.CHINA,
                List.of(Column.text(words.of("statistic.refused"))),
                rows::iterator);
    }

    private List<IndicatorInfo> offered() {
        return statistics.indicators();
    }
}
