package org.andian.portal.hazard.curve;

/** Which of a hazard's two days a curve shows. */
public enum CurveTime {
    /** around the alarm that told of it */
    BEFORE,
    /** up to the review that closed it */
    AFTER
}
