package org.andian.portal.filing;

/** What a filing is. */
public enum FilingKind {
    PLAN,
    STAGE,
    TABLE,
    HALF_YEAR,
    YEAR,
    OVERALL,
    PILOT,
    OTHER
}
