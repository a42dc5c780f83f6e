package org.andian.web.workorder;

import org.andian.portal.workorder.WorkRow;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** The rows of the list of work orders, which can be ticked. */
class WorkModel extends LazyRows<WorkRow> {

    private static final long serialVersionUID = 1;

    private final Finder finder;

    /** One work order in the reader's reach, null for none. */
    interface Finder extends Serializable {

        WorkRow find(long id);
    }

    WorkModel(Count count, Page<WorkRow> page, RowOrder order, Address address, Finder finder) {
        super(count, page, order, address);
        this.finder = finder;
    }

    @Override
    public String getRowKey(WorkRow row) {
        return Long.toString(row.id());
    }

    /** Null for a key that names none in the reader's reach: it is not selected then. */
    @Override
    public WorkRow getRowData(String key) {
        Long id = Typed.id(key);
        return id == null ? null : finder.find(id);
    }
}
