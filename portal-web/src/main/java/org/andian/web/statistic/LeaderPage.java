package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.Leaf.Measure;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.TableLine;
import org.andian.reports.official.OfficialDocument;
import org.andian.reports.official.OfficialDocumentWriter;
import org.andian.reports.official.Paragraph;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.FontFolder;
import org.andian.web.frame.Words;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The page for leaders: the main figures of the asked period and rows in sentences with a small
 * table, laid out like an official document.
 */
@Named("leaderPage")
@RequestScoped
public class LeaderPage {

    private static final List<String> INDICATORS =
            List.of(
                    LeaderWords.PREMISES,
                    LeaderWords.INSTALLED,
                    LeaderWords.VERIFIED,
                    LeaderWords.ONLINE,
                    LeaderWords.ALARMS,
                    LeaderWords.ACKNOWLEDGED,
                    LeaderWords.CLEARING,
                    LeaderWords.FAULTS);

    /** Tried one after the other until all stands on one page. */
    private static final List<Fit> FITS =
            List.of(
                    new Fit(true, 14),
                    new Fit(true, 8),
                    new Fit(false, 14),
                    new Fit(false, 10),
                    new Fit(false, 8),
                    new Fit(false, 5),
                    new Fit(false, 2));

    /**
     * @param headed with the mark in red. @param rows how many the table has at most
     */
    private record Fit(boolean headed, int rows) {}

    @Inject private Statistics statistics;

    @Inject private StatisticFiles files;

    @Inject private StatisticWords statisticWords;

    @Inject private LeaderWords sentences;

    @Inject private Words words;

    @Inject private CurrentUser user;

    @Inject private FontFolder fontFolder;

    @Inject private Signer signer;

    /**
     * One page after GB/T 9704-2012 wherever that is possible; with too much to say, the shortest
     * form on several. Taking it is audited as an export.
     */
    public StreamedContent pdf(StatisticPage page) {
        StatisticTable statistic = summary(page.getAnswer().query());
        byte[] pdf = onePage(statistic);
        files.trace("leaders.pdf", page.getFilter().address());
        return DefaultStreamedContent.builder()
                .name(name(statistic))
                .contentType("application/pdf")
                .stream(() -> new ByteArrayInputStream(pdf))
                .build();
    }

    /** Such as {@code summary-2026-11-01-2026-11-30.pdf}. */
    static String name(StatisticTable statistic) {
        return "summary-"
                + statistic.spans().get(CellKey.Span.CURRENT).first()
                + "-"
                + statistic.spans().get(CellKey.Span.CURRENT).last()
                + ".pdf";
    }

    /**
     * The same days, rows and narrowing, with the indicators a summary speaks of, compared with the
     * period before.
     */
    StatisticTable summary(StatisticQuery asked) {
        List<String> offered = statistics.indicators().stream().map(IndicatorInfo::code).toList();
        List<String> indicators = INDICATORS.stream().filter(offered::contains).toList();
        return statistics.table(
                user.scope(),
                new StatisticQuery(
                        asked.from(),
                        asked.to(),
                        asked.rows(),
                        null,
                        asked.campaign(),
                        indicators,
                        true,
                        false,
                        null,
                        asked.within()),
                user.getLocale());
    }

    private byte[] onePage(StatisticTable statistic) {
        try {
            OfficialDocumentWriter writer = new OfficialDocumentWriter(fontFolder.fonts());
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            Iterator<Fit> fits = FITS.iterator();
            do {
                pdf.reset();
            } while (writer.write(document(statistic, fits.next()), pdf) > 1 && fits.hasNext());
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OfficialDocument document(StatisticTable statistic, Fit fit) {
        LeaderFigures figures = new LeaderFigures(statistic);
        String axis = words.of("statistic.axis." + statistic.query().rows());
        List<TableLine> rows = figures.rows(LeaderWords.ALARMS, fit.rows());
        List<Paragraph> body = new ArrayList<>();
        body.add(Paragraph.text(sentences.whole(statistic, figures)));
        String standing = sentences.rows(statistic, figures, rows);
        if (!standing.isEmpty()) {
            body.add(Paragraph.text(standing));
        }
        body.add(Paragraph.text(sentences.reliance(statistic)));
        LocalDate today = words.today();
        String table =
                rows.size() == statistic.lines().size()
                        ? words.of("leaders.table", axis)
                        : words.of(
                                figures.isRanked(LeaderWords.ALARMS)
                                        ? "leaders.table.most"
                                        : "leaders.table.first",
                                axis,
                                words.number(rows.size()));
        return new OfficialDocument(
                fit.headed() ? words.of("leaders.mark") : "",
                fit.headed() ? statisticWords.days(statistic) : "",
                title(statistic.query()),
                "",
                body,
                Optional.of(figures.small(table, picks(), rows, user.getLocale())),
                signer.of(statistic.query()),
                words.of(
                        "leaders.date",
                        String.valueOf(today.getYear()),
                        today.getMonth().getDisplayName(TextStyle.SHORT, user.getLocale()),
                        today.getDayOfMonth()),
                "");
    }

    /** Marked where figures of the example are among them: the page is signed. */
    private String title(StatisticQuery query) {
        String title = words.of("leaders.title", statisticWords.place(query));
        return statisticWords.isOfExample(query) ? words.of("demo.behind", title) : title;
    }

    private List<LeaderFigures.Pick> picks() {
        return List.of(
                pick(LeaderWords.PREMISES),
                pick(LeaderWords.INSTALLED),
                pick(LeaderWords.ONLINE),
                pick(LeaderWords.ALARMS),
                new LeaderFigures.Pick(
                        LeaderWords.ALARMS, Measure.MONTH_CHANGE, words.of("leaders.change")),
                pick(LeaderWords.ACKNOWLEDGED));
    }

    private static LeaderFigures.Pick pick(String indicator) {
        return new LeaderFigures.Pick(indicator, Measure.VALUE, "");
    }
}
