package org.andian.portal.setting;

/** What a whole number counts. */
public enum Unit {
    NONE,
    SECONDS,
    MINUTES,
    DAYS,
    CHARACTERS,
    KINDS,
    PASSWORDS,
    MEGABYTES
}
