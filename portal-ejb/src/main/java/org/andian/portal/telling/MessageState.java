package org.andian.portal.telling;

/** What came of a message. */
public enum MessageState {
    /** on its way, or to be tried again */
    WAITING,
    /** in the inbox, or taken by who carries it on */
    DELIVERED,
    /** given up */
    FAILED,
    /** this way is not set up here */
    UNSET,
    /** there was nobody to tell at this step */
    NOBODY
}
