package org.andian.web.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.Person;
import org.andian.portal.audit.Audit;
import org.andian.portal.export.ExportOrder;
import org.andian.portal.export.ExportReason;
import org.andian.portal.export.Exports;
import org.andian.portal.refusal.Refusal;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.reports.XlsxWriter;
import org.andian.web.frame.Background;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachInWords;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives a page's list as a file, in the reach and the language of who asks: a short one at once, a
 * long one written beside other work.
 */
@RequestScoped
public class TableFiles {

    /** Lists have no more rows in a file; its note says so. */
    public static final int MOST_ROWS = 200_000;

    private static final int MOST_AT_ONCE = 5_000;
    private static final int LONGEST_SELECTION = 1500;

    @Inject private Exports exports;

    @Inject private Audit audit;

    @Inject private Download download;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private ReachInWords reach;

    @Inject private SelectionNames names;

    @Inject private Background background;

    @Inject private Clock clock;

    /**
     * At once up to 5,000 rows, beyond that as an export of the person. Either way the audit trail
     * notes what was taken and how it was narrowed.
     *
     * @return the page where the reader watches a long file; null when the file is the answer
     * @throws Refusal TOO_MANY when too many wait already, BEYOND_EXCEL
     * @throws IOException when the file cannot be sent
     */
    public String take(Format format, TableOrder order) throws IOException {
        requireFits(format, order.rows());
        if (order.rows() <= MOST_AT_ONCE) {
            audit.done(user.getLogin(), order.action(), format.ending(), selection(order));
            Table table = order.table().get();
            download.send(
                    order.fileName() + "." + format.ending(),
                    format.mediaType(),
                    out -> format.writer().write(table, out));
            return null;
        }
        order(format, order);
        return "/export/list.xhtml?faces-redirect=true";
    }

    /**
     * That a file of this kind holds so many rows; those of other kinds hold any number.
     *
     * @throws Refusal BEYOND_EXCEL
     */
    public static void requireFits(Format format, long rows) {
        if (format == Format.XLSX && rows > XlsxWriter.MOST_ROWS) {
            throw new Refusal(ExportReason.BEYOND_EXCEL, rows, XlsxWriter.MOST_ROWS);
        }
    }

    private void order(Format format, TableOrder order) {
        Person person = user.find().orElseThrow();
        exports.order(
                person.scope(),
                new ExportOrder(
                        order.title(),
                        selection(order),
                        order.fileName(),
                        format,
                        (long) order.rows(),
                        (out, progress) ->
                                background.as(
                                        person,
                                        () ->
                                                format.writer()
                                                        .write(
                                                                order.table().get(),
                                                                out,
                                                                progress))));
    }

    private static String selection(TableOrder order) {
        return order.selection()
                .substring(0, Math.min(order.selection().length(), LONGEST_SELECTION));
    }

    /**
     * How far the reader sees, from when on until when, and to what the list is narrowed. Reads
     * what depends on the page, so it is asked for before the file is written.
     *
     * @param selection as the page's address has it
     * @param days from {@link #days}; empty for a list that asks for none, or says them in its
     *     selection
     */
    public String head(String selection, String days) {
        Set<String> elsewhere = days.isEmpty() ? Set.of("sort") : Set.of("sort", "from", "to");
        return Stream.of(
                        reach.inOne(), days, new Selection(words, names).told(selection, elsewhere))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(words.of("statistic.semicolon")));
    }

    /**
     * The days a list asks for; either end may be open, which is null.
     *
     * @param to inclusive
     */
    public String days(LocalDate from, LocalDate to) {
        if (from == null) {
            return to == null
                    ? words.of("export.days.all")
                    : words.of("export.days.to", words.date(to));
        }
        return to == null
                ? words.of("export.days.from", words.date(from))
                : words.of("statistic.days", words.date(from), words.date(to));
    }

    /** That a row is of the example, as pages mark it: behind what names it. */
    public String marked(String text, boolean demo) {
        if (!demo) {
            return text;
        }
        return text == null || text.isEmpty() ? words.of("demo") : words.of("demo.behind", text);
    }

    /**
     * Below {@link #head}: who took it, when, how many rows it has, and how many there are if that
     * is more.
     *
     * @param all how many there are
     */
    public String note(String head, int all) {
        String taken =
                words.of(
                        "export.taken",
                        user.getName(),
                        words.full(clock.instant()),
                        words.number(Math.min(all, MOST_ROWS)));
        String note = head + words.of("statistic.semicolon") + taken;
        return all > MOST_ROWS ? note + words.of("export.taken.cut", words.number(all)) : note;
    }
}
