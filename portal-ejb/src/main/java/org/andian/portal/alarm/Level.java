package org.andian.portal.alarm;

/**
 * How bad, in rising order; FAULT stands apart and never rises, but for a sensor fault that shows
 * the impossible.
 */
public enum Level {
    FAULT,
    WARNING,
    ALARM
}
