package org.andian.portal.ledger.entry;

/** What was found of goods. */
public enum GoodFinding {
    PASSED,
    /** without maker, address or certificate of quality */
    NO_NAME,
    SUBSTANDARD,
    COUNTERFEIT,
    /** without the compulsory certification they need */
    NO_CCC
}
