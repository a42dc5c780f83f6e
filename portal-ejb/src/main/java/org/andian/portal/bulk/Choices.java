package org.andian.portal.bulk;

/** Where the values come from that a field may take; each is written by code or by name. */
public enum Choices {
    ANY,
    DISTRICT,
    VENUE_GROUP,
    PROVIDER,
    DEVICE_TYPE,
    CERTIFIED_FUNCTION,
    BODY_KIND,
    DEPARTMENT,
    ROLE
}
