package org.andian.portal.alarm;

/** How bad, in rising order; FAULT stands apart and never rises. */
public enum Level {
    FAULT,
    WARNING,
    ALARM
}
