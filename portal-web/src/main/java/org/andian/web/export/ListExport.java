package org.andian.web.export;

import jakarta.inject.Inject;

import org.andian.portal.period.Zones;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list as a file: the same filter, the same order, in the reader's language.
 *
 * @param <T> a row
 */
public abstract class ListExport<T> {

    /** Rows read at a time. */
    protected static final int STEP = 1000;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private TableFiles files;

    private final String name;

    /**
     * @param name of one row, as texts, files and the audit trail name it
     */
    protected ListExport(String name) {
        this.name = name;
    }

    /** From the left. */
    protected abstract List<Column> columns();

    /** Of one row, as many as there are columns. */
    protected abstract List<Object> cells(T row);

    /**
     * @param selection what the list is narrowed to, as its address has it
     * @param days as {@link TableFiles#head}
     * @param all how many rows it has
     * @param rows asked for when they are written
     * @return as {@link TableFiles#take}
     */
    protected String take(
            Format format, String selection, String days, int all, Function<Scope, Stream<T>> rows)
            throws IOException {
        String head = files.head(selection, days);
        return files.take(
                format,
                new TableOrder(
                        name + ".export",
                        words.of(name + ".title"),
                        selection,
                        name + "s-" + words.today(),
                        Math.min(all, TableFiles.MOST_ROWS),
                        () -> table(head, all, rows)));
    }

    /**
     * Rows of a list as it stood when its file was asked for, some at a time: what changes while it
     * is written moves no row to another place.
     *
     * @param ids in the order of the list
     * @param rows those of the rows named that are still there, at most {@link #STEP}
     */
    protected static <T> Stream<T> inSteps(List<Long> ids, Function<List<Long>, List<T>> rows) {
        return IntStream.iterate(0, first -> first < ids.size(), first -> first + STEP)
                .mapToObj(first -> ids.subList(first, Math.min(first + STEP, ids.size())))
                .flatMap(some -> rows.apply(some).stream());
    }

    /**
     * Rows read page by page while the file is written; one that moves to a later page meanwhile is
     * still given once.
     *
     * @param pages asked with the index of its first row
     * @param id tells the rows apart
     */
    protected static <T> Stream<T> inPages(IntFunction<List<T>> pages, ToLongFunction<T> id) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new PagedRows<>(pages, id, TableFiles.MOST_ROWS), 0),
                false);
    }

    private Table table(String head, int all, Function<Scope, Stream<T>> rows) {
        Scope scope = user.scope();
        return new Table(
                words.of(name + ".title"),
                files.note(head, all),
                Zones.CHINA,
                columns(),
                () -> rows.apply(scope).limit(TableFiles.MOST_ROWS).map(this::cells).iterator());
    }

    /** As {@link TableFiles#days}. */
    protected String days(LocalDate from, LocalDate to) {
        return files.days(from, to);
    }

    /** As {@link TableFiles#marked}. */
    protected String marked(String text, boolean demo) {
        return files.marked(text, demo);
    }

    protected Scope scope() {
        return user.scope();
    }

    protected Words words() {
        return words;
    }
}
