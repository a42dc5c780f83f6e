package org.andian.portal.alarm;

import jakarta.ejb.ApplicationException;

/** Somebody else changed the rule since the caller read it. */
@ApplicationException(rollback = true)
public class RuleChanged extends RuntimeException {

    public RuleChanged() {
        super(
                "The rule was changed by somebody else meanwhile; look at it again before changing"
                        + " it.");
    }
}
