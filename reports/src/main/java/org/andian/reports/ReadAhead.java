package org.andian.reports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A table's rows, of which the first are known before they are handed out; read once only. */
final class ReadAhead implements Iterator<List<Object>> {

    static final int MOST = 500;

    private final List<List<Object>> first = new ArrayList<>();
    private final Iterator<List<Object>> rest;
    private int given;

    ReadAhead(Iterator<List<Object>> rows) {
        rest = rows;
        while (first.size() < MOST && rows.hasNext()) {
            first.add(rows.next());
        }
    }

    /** At most {@link #MOST}, whatever was handed out meanwhile. */
    List<List<Object>> first() {
        return List.copyOf(first);
    }

    @Override
    public boolean hasNext() {
        return given < first.size() || rest.hasNext();
    }

    @Override
    public List<Object> next() {
        return given < first.size() ? first.get(given++) : rest.next();
    }
}
