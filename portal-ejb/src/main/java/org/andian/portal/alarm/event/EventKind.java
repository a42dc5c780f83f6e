package org.andian.portal.alarm.event;

/** What sort of event, the most dangerous first. */
public enum EventKind {
    ALARM,
    WARNING,
    FAULT,
    /** something a device tells that is neither, such as that a cause has ended */
    EVENT
}
