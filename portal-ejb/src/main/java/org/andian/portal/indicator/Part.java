package org.andian.portal.indicator;

/**
 * A part of a day to count again: the premises with an id from {@code from} (inclusive) to {@code
 * to} (exclusive). What hangs in no premises, or belongs to none, is in the part that holds 0.
 */
public record Part(long from, long to) {

    /** All of the day. */
    public static final Part WHOLE = new Part(0, Long.MAX_VALUE);

    public boolean holds(Long premisesId) {
        long id = premisesId == null ? 0 : premisesId;
        return id >= from && id < to;
    }

    /** Whether what belongs to no premises is in it. */
    public boolean holdsTheRest() {
        return holds(null);
    }
}
