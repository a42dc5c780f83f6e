package org.andian.portal.refusal;

import jakarta.ejb.ApplicationException;

import java.io.Serializable;
import java.util.List;

/**
 * What was asked cannot be done, for a reason its caller can do something about. Whatever the
 * transaction did is taken back. The message is for the log; people read the words of the reason.
 */
@ApplicationException(rollback = true)
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final List<Serializable> values;

    /**
     * @param values what the words name, in the order of their places {0}, {1} …; none is null
     */
    public Refusal(Reason reason, Serializable... values) {
        super(reason.key() + (values.length == 0 ? "" : " " + List.of(values)));
        this.reason = reason;
        this.values = List.of(values);
    }

    public Reason reason() {
        return reason;
    }

    public List<Serializable> values() {
        return values;
    }

    /** Whether it was refused for this reason. */
    public boolean is(Reason other) {
        return reason == other;
    }
}
