package org.andian.web.frame;

import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table that has one order and no filters of its own: asked for page by page.
 *
 * <p>Kept in the view, so what it is given must be serialisable; it holds no rows itself beyond the
 * page shown.
 */
public final class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1;

    private final Count count;
    private final Page<T> page;

    /** How many rows there are now. */
    public interface Count extends Serializable {

        int rows();
    }

    /** The rows from {@code first}, at most {@code size}. */
    public interface Page<T> extends Serializable {

        List<T> rows(int first, int size);
    }

    public LazyRows(Count count, Page<T> page) {
        this.count = count;
        this.page = page;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return count.rows();
    }

    @Override
    public List<T> load(
            int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return page.rows(first, size);
    }
}
