package org.andian.reports;

import java.util.Iterator;

/** Tells how many rows were taken before it gives the next. */
final class WatchedRows<R> implements Iterator<R> {

    private final Iterator<R> rows;
    private final Progress progress;
    private long taken;

    WatchedRows(Iterator<R> rows, Progress progress) {
        this.rows = rows;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        boolean more = rows.hasNext();
        if (!more) {
            progress.written(taken);
        }
        return more;
    }

    @Override
    public R next() {
        progress.written(taken);
        R row = rows.next();
        taken++;
        return row;
    }
}
