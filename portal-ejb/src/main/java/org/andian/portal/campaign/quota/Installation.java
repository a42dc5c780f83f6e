package org.andian.portal.campaign.quota;

/** How far a premises is under a campaign. */
public enum Installation {
    /** A detector installed since the campaign began was heard in the last seven days. */
    VERIFIED,
    /** One was installed and was heard, but not in the last seven days. */
    SILENT,
    /** None that was ever heard. */
    MISSING
}
