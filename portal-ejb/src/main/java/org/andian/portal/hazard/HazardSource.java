package org.andian.portal.hazard;

/** How a hazard came to be known. */
public enum HazardSource {
    ALARM,
    INSPECTION,
    PATROL,
    SELF_CHECK,
    REPORT,
    OTHER
}
