package org.andian.portal.hazard.credit;

/** How an entry of the credit list stands. */
public enum CreditState {
    DECIDED,
    PUBLISHED,
    /** those concerned have objected, and nobody has answered */
    OBJECTED,
    /** what was broken is made good */
    REPAIRED,
    /** it should never have been there */
    WITHDRAWN
}
