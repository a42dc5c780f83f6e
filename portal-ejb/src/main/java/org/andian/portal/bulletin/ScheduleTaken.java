package org.andian.portal.bulletin;

import jakarta.ejb.ApplicationException;

/**
 * The schedule cannot be written as it is now: there is another one for the same, or somebody
 * changed it.
 */
@ApplicationException(rollback = true)
public class ScheduleTaken extends IllegalArgumentException {

    public ScheduleTaken(String message) {
        super(message);
    }
}
