package org.andian.portal.search;

import java.util.List;

/**
 * A page of what one room has found.
 *
 * @param rows the page asked for
 * @param count of all that fits; counting ends at {@link #MOST_COUNTED}
 */
public record Finds(List<Found> rows, int count) {

    /** Whoever finds more than this has to say more: nobody reads so many. */
    public static final int MOST_COUNTED = 1000;

    public Finds {
        rows = List.copyOf(rows);
    }

    public static Finds none() {
        return new Finds(List.of(), 0);
    }

    /** Whether there may be more than was counted. */
    public boolean uncounted() {
        return count >= MOST_COUNTED;
    }
}
