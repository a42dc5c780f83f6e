package org.andian.web.hazard;

import org.andian.portal.hazard.HazardRow;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** The rows of the list of hazards, which can be ticked. */
class HazardModel extends LazyRows<HazardRow> {

    private static final long serialVersionUID = 1;

    private final Finder finder;

    /** One hazard in the reader's reach, null for none. */
    interface Finder extends Serializable {

        HazardRow find(long id);
    }

    HazardModel(Count count, Page<HazardRow> page, RowOrder order, Address address, Finder finder) {
        super(count, page, order, address);
        this.finder = finder;
    }

    @Override
    public String getRowKey(HazardRow row) {
        return Long.toString(row.id());
    }

    /** Null for a key that names no hazard in the reader's reach: it is not selected then. */
    @Override
    public HazardRow getRowData(String key) {
        Long id = Typed.id(key);
        return id == null ? null : finder.find(id);
    }
}
