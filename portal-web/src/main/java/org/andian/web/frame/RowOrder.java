package org.andian.web.frame;

import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

import java.io.Serializable;
import java.util.Set;

/**
 * The order of a list as its address says it: the key of a column, with a hyphen behind it while it
 * falls. Keys that the list does not know change nothing.
 */
public final class RowOrder implements Serializable {

    private static final long serialVersionUID = 1;

    private final String usual;
    private final boolean usuallyRising;
    private final Set<String> keys;
    private String key;
    private boolean ascending;

    /**
     * @param usual the key the address does not name while the order goes the usual way
     * @param usuallyRising that way
     * @param keys all of them, the usual one among them
     */
    public RowOrder(String usual, boolean usuallyRising, Set<String> keys) {
        this.usual = usual;
        this.usuallyRising = usuallyRising;
        this.keys = Set.copyOf(keys);
        key = usual;
        ascending = usuallyRising;
    }

    /** By another column, or the other way. */
    public void by(String chosen, boolean rising) {
        if (keys.contains(chosen)) {
            key = chosen;
            ascending = rising;
        }
    }

    public String key() {
        return key;
    }

    public boolean isAscending() {
        return ascending;
    }

    public boolean isUsual() {
        return usual.equals(key) && ascending == usuallyRising;
    }

    /** As an address says it; {@link #parse} reads it. */
    public String text() {
        return key + (ascending ? "" : "-");
    }

    /**
     * @param text null changes nothing, like anything that is no order of this list
     */
    public void parse(String text) {
        String said = text == null ? "" : text;
        by(said.replaceFirst("-$", ""), !said.endsWith("-"));
    }

    /** How the table shows it. */
    public SortMeta meta() {
        return SortMeta.builder()
                .field(key)
                .order(ascending ? SortOrder.ASCENDING : SortOrder.DESCENDING)
                .build();
    }
}
