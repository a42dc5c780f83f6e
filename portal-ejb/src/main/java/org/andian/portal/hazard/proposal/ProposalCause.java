package org.andian.portal.hazard.proposal;

/** Why alarms are proposed as a hazard. */
public enum ProposalCause {
    /** one was confirmed by somebody and not taken back */
    CONFIRMED,
    /** one has lasted for long */
    LASTING,
    /** they come again and again */
    REPEATED,
    /** somebody decided about an alarm that had not been proposed */
    BY_HAND
}
