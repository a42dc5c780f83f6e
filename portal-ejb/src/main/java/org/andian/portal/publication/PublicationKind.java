package org.andian.portal.publication;

/** What was published. */
public enum PublicationKind {
    /** a table of statistics */
    STATISTIC,
    /** a bulletin as it had been made */
    BULLETIN,
    /** who has come how far in an assessment */
    RANKING,
    /** what a body has filed */
    FILING
}
