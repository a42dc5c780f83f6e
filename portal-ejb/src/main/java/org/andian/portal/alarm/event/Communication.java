package org.andian.portal.alarm.event;

/** How the portal came to know of an event. */
public enum Communication {
    LIVE,
    /** the device sent it later, or its stamp lies that far back */
    LATE,
    /** there was none: that is the event */
    LOST
}
