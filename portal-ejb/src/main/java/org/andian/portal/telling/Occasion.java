package org.andian.portal.telling;

/** Why somebody is told. */
public enum Occasion {
    RAISED,
    /** the level has risen */
    RISEN,
    /** it has come again after it was settled */
    AGAIN,
    /** nobody has acknowledged in time */
    ESCALATED,
    /** somebody asks to hurry */
    URGED,
    /** as one of many within a minute, by one message about all of them */
    FOLDED,
    CLEARED,
    /** he comes on duty while it waits, perhaps with others */
    ON_DUTY,
    /** it is in his hands now */
    ASSIGNED,
    /** he is sent there */
    DISPATCHED
}
