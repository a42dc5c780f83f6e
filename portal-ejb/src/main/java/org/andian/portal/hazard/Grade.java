package org.andian.portal.hazard;

/** How grave a hazard is, in rising order. */
public enum Grade {
    GENERAL,
    MAJOR
}
