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
import org.andian.reports.official.OfficeFonts;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private static final int MOST_ROWS = 14;
    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_HEADED = 8;

    /** Tried one after the other until all stands on one page. */
    private static final List<Fit> FITS =
            Stream.concat(fits(true, FEWEST_HEADED), fits(false, FEWEST_ROWS)).toList();

    /**
     * @param headed with the mark in red. @param rows how many the table has at most
     */
    private record Fit(boolean headed, int rows) {}

    private static Stream<Fit> fits(boolean headed, int fewest) {
        return IntStream.iterate(MOST_ROWS, rows -> rows >= fewest, rows -> rows - 1)
                .mapToObj(rows -> new Fit(headed, rows));
    }

    @Inject private Statistics statistics;

    @Inject private StatisticFiles files;

    @Inject private StatisticWords statisticWords;

    @Inject private LeaderWords sentences;

    @Inject private Words words;

    @Inject private CurrentUser user;

    @Inject private FontFolder fontFolder;

    @Inject private Signer signer;

    public LeaderPage() {}

    LeaderPage(Words words, StatisticWords statisticWords, CurrentUser user, Signer signer) {
        this.words = words;
        this.statisticWords = statisticWords;
        sentences = new LeaderWords(words, statisticWords);
        this.user = user;
        this.signer = signer;
    }

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
            return onePage(statistic, fontFolder.fonts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] onePage(StatisticTable statistic, OfficeFonts fonts) throws IOException {
        List<OfficialDocument> forms = FITS.stream().map(fit -> document(statistic, fit)).toList();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new OfficialDocumentWriter(fonts).write(forms, pdf);
        return pdf.toByteArray();
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
                Optional.of(
                        figures.small(
                                table,
                                picks(),
                                rows,
                                sentences.notes(
                                        statistic,
                                        picks().stream()
                                                .map(LeaderFigures.Pick::indicator)
                                                .toList()),
                                user.getLocale())),
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
