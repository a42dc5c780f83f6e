package org.andian.portal.workorder;

import java.time.Duration;
import java.time.Instant;

/**
 * From when on what is told of work is marked.
 *
 * @param lateMinutes told so long after it happened, it says so
 * @param farMetres so far from the premises, it says so
 */
public record WorkMarks(int lateMinutes, int farMetres) {

    /**
     * @param happened null for what has not happened
     */
    public boolean isLate(Instant happened, Instant told) {
        return happened != null
                && Duration.between(happened, told).compareTo(Duration.ofMinutes(lateMinutes)) >= 0;
    }

    /**
     * @param metres null where it is not known
     */
    public boolean isFar(Long metres) {
        return metres != null && metres > farMetres;
    }
}
