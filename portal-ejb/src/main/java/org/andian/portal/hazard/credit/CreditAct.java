package org.andian.portal.hazard.credit;

/** What is done with an entry of the credit list. */
public enum CreditAct {
    PUBLISH,
    OBJECT,
    /** the objection is unfounded */
    UPHOLD,
    REPAIR,
    WITHDRAW
}
