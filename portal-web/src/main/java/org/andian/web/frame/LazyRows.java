package org.andian.web.frame;

import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table that has no filters of its own: asked for page by page, in one order or in
 * the one its reader chose by a column's heading.
 *
 * <p>Kept in the view, so what it is given must be serialisable; it holds no rows itself beyond the
 * page shown.
 */
public class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1;

    private final Count count;
    private final Page<T> page;
    private final RowOrder order;
    private final Address address;

    /** How many rows there are now. */
    public interface Count extends Serializable {

        int rows();
    }

    /** The rows from {@code first}, at most {@code size}. */
    public interface Page<T> extends Serializable {

        List<T> rows(int first, int size);
    }

    /** The query part of the address that shows these rows again, in their order. */
    public interface Address extends Serializable {

        String ofRows();
    }

    /** In one order. */
    public LazyRows(Count count, Page<T> page) {
        this(count, page, null, null);
    }

    /**
     * @param page asked once the order is the chosen one
     * @param order follows what the reader chooses
     */
    public LazyRows(Count count, Page<T> page, RowOrder order, Address address) {
        this.count = count;
        this.page = page;
        this.order = order;
        this.address = address;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return count.rows();
    }

    @Override
    public List<T> load(
            int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        if (order != null) {
            sort.values().stream().findFirst().ifPresent(this::follow);
        }
        return page.rows(first, size);
    }

    private void follow(SortMeta chosen) {
        order.by(chosen.getField(), chosen.getOrder() == SortOrder.ASCENDING);
        PageAddress.tell(address.ofRows());
    }
}
