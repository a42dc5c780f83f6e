package org.andian.reports;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of any kind as the cells of a {@link Table}, each made when it is asked for.
 *
 * @param <R> a row
 */
public final class RowCells<R> implements Iterator<List<Object>> {

    private final Iterator<R> rows;
    private final Function<R, List<Object>> cells;

    /**
     * @param rows taken one at a time; whoever made them closes what they come from
     * @param cells of one row, as many as the table has columns; called once a row
     */
    public RowCells(Iterator<R> rows, Function<R, List<Object>> cells) {
        this.rows = rows;
        this.cells = cells;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public List<Object> next() {
        return cells.apply(rows.next());
    }
}
