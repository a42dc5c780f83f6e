package org.andian.portal.statistic;

/** What the rows or columns of a table stand for. */
public enum Axis {
    DISTRICT,
    VENUE_GROUP,
    DEPARTMENT,
    CAMPAIGN_GROUP
}
