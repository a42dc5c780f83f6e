package org.andian.portal.chore;

import org.andian.portal.refusal.Reason;

/** Why scheduled work is not started. */
public enum ChoreReason implements Reason {
    /** {0} is the name asked for. */
    NO_SUCH_CHORE;

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
