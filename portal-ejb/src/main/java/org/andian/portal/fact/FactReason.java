package org.andian.portal.fact;

import org.andian.portal.refusal.Reason;

/** Why facts are not given or not computed. */
public enum FactReason implements Reason {
    /** {0} is the code asked for, {1} those there are. */
    NO_SUCH_INDICATOR,
    DAYS_MISSING,
    /** {0} is the most days computed anew at once, {1} the first that can be. */
    RECOUNT_DAYS,
    /** {0} is the first day whose records are all there. */
    RECORDS_GIVEN_UP
}
