package org.andian.web.inspection;

import org.andian.portal.inspection.InspectionRow;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** The rows of the list of inspections, which can be ticked. */
class InspectionModel extends LazyRows<InspectionRow> {

    private static final long serialVersionUID = 1;

    private final Finder finder;

    /** One task in the reader's reach, null for none. */
    interface Finder extends Serializable {

        InspectionRow find(long id);
    }

    InspectionModel(
            Count count, Page<InspectionRow> page, RowOrder order, Address address, Finder finder) {
        super(count, page, order, address);
        this.finder = finder;
    }

    @Override
    public String getRowKey(InspectionRow row) {
        return Long.toString(row.id());
    }

    /** Null for a key that names no task in the reader's reach: it is not selected then. */
    @Override
    public InspectionRow getRowData(String key) {
        Long id = Typed.id(key);
        return id == null ? null : finder.find(id);
    }
}
