package org.andian.portal.campaign.setup;

/** How a field is written: a line, several, a day, a whole number, yes or no, one code, some. */
public enum SetupKind {
    LINE,
    LINES,
    DAY,
    WHOLE,
    FLAG,
    ONE,
    MANY
}
