package org.andian.portal.campaign.pilot;

/** Where the money of a premises' detectors comes from. */
public enum FundingSource {
    /** The enterprise's own fund for safe production. */
    ENTERPRISE,
    /** Applied for as a project. */
    PROJECT,
    /** The government's budget, of whichever level. */
    BUDGET,
    OTHER
}
