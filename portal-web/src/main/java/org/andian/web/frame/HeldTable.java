package org.andian.web.frame;

import jakarta.faces.context.FacesContext;

import org.primefaces.component.datatable.DataTable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of every page, held to what the page offers. Anybody may post another place or size
 * than its buttons do: that is answered by the first page, of the size it has. Anything else that
 * it does not offer is answered by the table as it stands. Named in faces-config.
 */
public class HeldTable extends DataTable {

    /** Behind the table's id: what no table of ours offers. */
    private static final List<String> NOT_OFFERED =
            List.of(
                    "_rowExpansion",
                    "_rowExpansionState",
                    "_expandedRowIndex",
                    "_collapsedRowIndex",
                    "_cellInfo",
                    "_cellEditInit",
                    "_cellEditCancel",
                    "_rowEditAction",
                    "_rowEditInit",
                    "_rowEditIndex",
                    "_addrow",
                    "_rowreorder",
                    "_columnOrder",
                    "_columnTogglerState",
                    "_resizableColumnState",
                    "_tableWidthState");

    /** Rising, falling, and not at all. */
    private static final Set<String> DIRECTIONS = Set.of("1", "-1", "0");

    @Override
    public void decode(FacesContext faces) {
        if (!isForeign(faces)) {
            super.decode(faces);
        }
    }

    /** What is not offered is not answered by itself, but by the whole table. */
    @Override
    public boolean shouldEncodeFeature(FacesContext faces) {
        return super.shouldEncodeFeature(faces) && !isForeign(faces);
    }

    private boolean isForeign(FacesContext faces) {
        Map<String, String> posted = faces.getExternalContext().getRequestParameterMap();
        String id = getClientId(faces);
        return NOT_OFFERED.stream().anyMatch(name -> posted.containsKey(id + name))
                || posted.containsKey(id + "_sorting")
                        && !isOffered(posted.get(id + "_sortKey"), posted.get(id + "_sortDir"));
    }

    /** Whether each column can be sorted by and is named once, with a direction of its own. */
    private boolean isOffered(String columns, String directions) {
        if (columns == null || directions == null) {
            return false;
        }
        List<String> keys = List.of(columns.split(",", -1));
        List<String> ways = List.of(directions.split(",", -1));
        return keys.size() == ways.size()
                && new HashSet<>(keys).size() == keys.size()
                && getSortByAsMap().keySet().containsAll(keys)
                && DIRECTIONS.containsAll(ways);
    }

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
