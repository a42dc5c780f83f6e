package org.andian.portal.audit;

import java.time.Instant;

/**
 * What a walk over the whole chain found.
 *
 * @param by login of who asked
 * @param rows how many rows the chain has
 * @param brokenAt the first row that is missing or not as it was written, 0 when all are whole
 */
public record ChainCheck(Instant at, String by, long rows, long brokenAt) {

    public boolean isWhole() {
        return brokenAt == 0;
    }

    /** As the trail keeps it. */
    String told() {
        return isWhole() ? "whole, " + rows + " rows" : "broken at row " + brokenAt + " of " + rows;
    }

    /** Reads what {@link #told} wrote. */
    static ChainCheck of(Entry entry) {
        String[] figures = entry.act().detail().replaceAll("[^0-9 ]", "").strip().split(" +");
        boolean whole = entry.act().detail().startsWith("whole");
        return new ChainCheck(
                entry.at(),
                entry.act().actor(),
                Long.parseLong(figures[figures.length - 1]),
                whole ? 0 : Long.parseLong(figures[0]));
    }
}
