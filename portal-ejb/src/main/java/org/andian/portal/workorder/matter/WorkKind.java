package org.andian.portal.workorder.matter;

/** What a provider is to do. */
public enum WorkKind {
    INSTALL,
    REPAIR,
    /** a device measures rightly, as another instrument shows */
    CALIBRATE,
    /** another device takes the place of one */
    REPLACE,
    INSPECT
}
