package org.andian.reports;

import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link Book} as one PDF: cover, contents with the page each chapter begins on, the chapters
 * with pages counted through from the cover on, a bookmark each. Keeps nothing between two calls.
 */
public final class BookWriter {

    /** The cover, which bears no number. */
    private static final int COVER = 1;

    /**
     * @param out left open, flushed
     * @param progress hears of the rows of each chapter
     * @throws IOException when {@code out} takes nothing more or a page cannot be laid out
     */
    public void write(Book book, OutputStream out, Progress progress) throws IOException {
        try (PdfPages pages = new PdfPages()) {
            List<Integer> nowhere = book.chapters().stream().map(chapter -> 0).toList();
            int front = COVER + PdfPages.count(contents(pages, book, nowhere));
            List<Integer> begins = new ArrayList<>();
            List<JasperPrint> chapters = new ArrayList<>();
            for (NamedTable chapter : book.chapters()) {
                int before = front + PdfPages.count(chapters);
                begins.add(before + 1);
                List<JasperPrint> prints =
                        pages.table(chapter.table(), Optional.empty(), before, progress);
                prints.forEach(print -> print.setName(chapter.name()));
                chapters.addAll(prints);
            }
            List<JasperPrint> all = new ArrayList<>();
            all.add(cover(pages, book));
            all.addAll(contents(pages, book, begins));
            all.addAll(chapters);
            pages.export(all, book.title(), true, out, progress);
        } catch (JRException e) {
            throw new IOException("The book could not be made: " + e.getMessage(), e);
        }
    }

    private static JasperPrint cover(PdfPages pages, Book book) throws JRException {
        JasperPrint print =
                pages.fill(new CoverDesign(book).design(), Map.of(), new JREmptyDataSource(0));
        print.setName(book.title());
        return print;
    }

    /**
     * @param begins the page each chapter begins on
     */
    private static List<JasperPrint> contents(PdfPages pages, Book book, List<Integer> begins)
            throws JRException {
        List<List<Object>> rows = new ArrayList<>();
        for (int at = 0; at < begins.size(); at++) {
            rows.add(
                    List.of(
                            Integer.toString(at + 1),
                            book.chapters().get(at).name(),
                            Integer.toString(begins.get(at))));
        }
        Book.Contents heads = book.contents();
        Table table =
                new Table(
                        heads.title(),
                        book.subtitle(),
                        ZoneOffset.UTC,
                        List.of(
                                Column.text(heads.number()),
                                Column.text(heads.chapter()),
                                Column.text(heads.page())),
                        rows::iterator);
        List<JasperPrint> prints = pages.table(table, Optional.empty(), COVER, Progress.UNHEARD);
        prints.forEach(print -> print.setName(heads.title()));
        return prints;
    }
}
