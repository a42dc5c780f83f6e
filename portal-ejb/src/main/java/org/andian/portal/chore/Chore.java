package org.andian.portal.chore;

/**
 * Work a room has done again and again. Each implementation is a CDI bean of the room; the runner
 * finds it, and never starts it while a run of it goes on.
 */
public interface Chore {

    /** The same at each call. */
    Plan plan();

    /**
     * One run, in a thread of its own without a transaction. Whatever it throws is logged, shown to
     * the system administrator and tried again later.
     *
     * @param turn asked between two pieces of a long run whether to go on
     */
    void work(Turn turn);
}
