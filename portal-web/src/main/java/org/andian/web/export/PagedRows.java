package org.andian.web.export;

import org.andian.reports.RowCells;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/**
 * A list's rows, read page by page while a file is written; a row that moves to a later page
 * meanwhile is still given once. Remembers only which ones it gave.
 *
 * @param <T> a row
 */
public final class PagedRows<T> implements Iterator<T> {

    public static final int PAGE = 1_000;

    private final IntFunction<List<T>> pages;
    private final ToLongFunction<T> id;
    private final int most;
    private final Set<Long> given = new HashSet<>();
    private Iterator<T> page = List.<T>of().iterator();
    private T next;
    private int first;
    private boolean last;

    /**
     * @param pages asked with the index of its first row; fewer than {@link #PAGE} rows only at the
     *     end
     * @param id tells the rows apart
     * @param most rows to give, after which it ends
     */
    public PagedRows(IntFunction<List<T>> pages, ToLongFunction<T> id, int most) {
        this.pages = pages;
        this.id = id;
        this.most = most;
    }

    /** At most as many as a file takes, as the cells of a table. */
    public static <T> Iterator<List<Object>> cells(
            IntFunction<List<T>> pages, ToLongFunction<T> id, Function<T, List<Object>> cells) {
        return new RowCells<>(new PagedRows<>(pages, id, TableFiles.MOST_ROWS), cells);
    }

    @Override
    public boolean hasNext() {
        while (next == null && given.size() < most && (page.hasNext() || turn())) {
            T row = page.next();
            next = given.add(id.applyAsLong(row)) ? row : null;
        }
        return next != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T row = next;
        next = null;
        return row;
    }

    /**
     * @return whether the next page has rows
     */
    private boolean turn() {
        if (last) {
            return false;
        }
        List<T> rows = pages.apply(first);
        first += PAGE;
        last = rows.size() < PAGE;
        page = rows.iterator();
        return page.hasNext();
    }
}
