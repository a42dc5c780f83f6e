package org.andian.portal.chore;

import java.time.Duration;

/**
 * When and where a chore is done.
 *
 * @param name room and work, such as {@code alarm.offline}; names the lease, the row and the words
 * @param first from the start of a node to its first run at the earliest
 * @param every from the end of a run to the next
 * @param spread on how many nodes
 */
public record Plan(String name, Duration first, Duration every, Spread spread) {

    private static final int LONGEST_NAME = 48;

    /** On how many nodes. */
    public enum Spread {
        /** on one node at a time, whichever takes it */
        ONE_NODE,
        /** on each node for itself */
        EACH_NODE
    }

    public Plan {
        if (!name.matches("[a-zA-Z]+\\.[a-zA-Z]+") || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A chore is called room.work, not " + name);
        }
        if (first.isNegative() || every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("No rhythm to keep: " + first + ", " + every);
        }
    }

    public static Plan onOneNode(String name, Duration every) {
        return new Plan(name, every, every, Spread.ONE_NODE);
    }

    public static Plan onEachNode(String name, Duration every) {
        return new Plan(name, every, every, Spread.EACH_NODE);
    }

    /** The same with another wait after the start of a node. */
    public Plan firstAfter(Duration wait) {
        return new Plan(name, wait, every, spread);
    }
}
