package org.andian.web.frame;

import jakarta.faces.context.FacesContext;

import org.primefaces.component.datatable.DataTable;

/**
 * The table of every page, held to what the page offers. Anybody may post another place or size
 * than its buttons do: that is answered by the first page, of the size it has. Named in
 * faces-config.
 */
public class HeldTable extends DataTable {

    /**
     * What is no whole number from 0 on, and a size that is not offered, leads to the beginning.
     */
    @Override
    public void updatePaginationData(FacesContext faces) {
        int size = getRows();
        try {
            super.updatePaginationData(faces);
        } catch (IllegalArgumentException foreign) {
            setRows(size);
            setFirst(0);
        }
        if (getFirst() > Integer.MAX_VALUE - size) {
            setFirst(0); // no table ends so late, and its end could not be counted to
        }
    }

    /** No table of ours reads on while it is scrolled, so nobody may ask for rows that way. */
    @Override
    public boolean isScrollingRequest(FacesContext faces) {
        return false;
    }

    /** Nor does one read the next page ahead. */
    @Override
    public boolean isClientCacheRequest(FacesContext faces) {
        return false;
    }
}
