package org.andian.portal.statistic;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** A figure's records one after the other, of which one window is in memory. */
final class DrillStream implements Iterator<DrillRow> {

    private final Iterator<DrillWindow> windows;
    private final Function<DrillWindow, List<DrillRow>> read;
    private Iterator<DrillRow> rows = Collections.emptyIterator();

    DrillStream(List<DrillWindow> windows, Function<DrillWindow, List<DrillRow>> read) {
        this.windows = windows.iterator();
        this.read = read;
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && windows.hasNext()) {
            rows = read.apply(windows.next()).iterator();
        }
        return rows.hasNext();
    }

    @Override
    public DrillRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }
}
