package org.andian.portal.export;

import jakarta.ejb.ApplicationException;

/** A person, or all on a node together, already wait for as many exports as may wait. */
@ApplicationException(rollback = true)
public class TooManyExports extends RuntimeException {

    private final int most;

    public TooManyExports(int most) {
        super("At most " + most + " exports may wait or run; wait for one to end, or cancel one.");
        this.most = most;
    }

    /** How many may wait, for the message. */
    public int most() {
        return most;
    }
}
