package org.andian.portal.workorder.qualification;

/** How a qualification stands on a day. */
public enum Validity {
    VALID,
    /** valid, and its last day is near */
    ENDING,
    /** its last day has passed */
    OVER,
    /** its first day is still to come */
    NOT_YET,
    /** entered by mistake */
    WITHDRAWN
}
