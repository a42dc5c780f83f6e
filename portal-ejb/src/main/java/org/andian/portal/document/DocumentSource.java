package org.andian.portal.document;

/** What a document is filled from. */
public enum DocumentSource {
    /** An order to mend hazards; the key is its number. */
    ORDER,
    /** A case that was handed over; the key is the hazard's number, a hyphen and its own. */
    TRANSFER,
    /** How far a campaign is; the key is its code. */
    CAMPAIGN
}
