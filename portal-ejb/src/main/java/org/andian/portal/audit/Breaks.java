package org.andian.portal.audit;

import java.util.List;
import java.util.TreeSet;

/**
 * Rows of the chain that are missing or do not hold, the first ones.
 *
 * @param rows their numbers, ascending
 * @param more whether there are others behind them
 */
record Breaks(List<Long> rows, boolean more) {

    /** As many as a person looks at, and as fit into the trail's own row of a check. */
    static final int MOST = 20;

    static final Breaks NONE = new Breaks(List.of(), false);

    Breaks with(long row) {
        TreeSet<Long> all = new TreeSet<>(rows);
        all.add(row);
        boolean isTooMany = all.size() > MOST;
        if (isTooMany) {
            all.pollLast();
        }
        return new Breaks(List.copyOf(all), more || isTooMany);
    }

    /** 0 when there is none. */
    long first() {
        return rows.isEmpty() ? 0 : rows.getFirst();
    }
}
