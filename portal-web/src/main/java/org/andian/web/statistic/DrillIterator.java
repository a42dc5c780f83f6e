package org.andian.web.statistic;

import org.andian.portal.statistic.DrillRow;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The records behind a figure, read a page at a time while a file is written.
 *
 * <p>Rows that come or go between two pages shift what follows, so the file of a day that still
 * changes may miss one or hold one twice.
 */
final class DrillIterator implements Iterator<DrillRow> {

    static final int PAGE = 1000;

    private final Pages pages;
    private List<DrillRow> page;
    private int first;
    private int at;

    /** Some rows from {@code first}; fewer than {@link #PAGE} only at the end. */
    interface Pages {
        List<DrillRow> from(int first);
    }

    DrillIterator(Pages pages) {
        this.pages = pages;
        page = pages.from(0);
    }

    @Override
    public boolean hasNext() {
        if (at == page.size() && page.size() == PAGE) {
            first += PAGE;
            page = pages.from(first);
            at = 0;
        }
        return at < page.size();
    }

    @Override
    public DrillRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(at++);
    }
}
