package org.andian.portal.workorder.rule;

/** What a rule looks for. */
public enum RuleCause {
    /** a hazard that is not mended so many days after it was entered */
    HAZARD,
    /** a device that has been silent for so many days */
    OFFLINE,
    /** a device whose certificate ends within so many days */
    CERTIFICATE,
    /** a device that nobody has calibrated, installed or replaced for so many days */
    CALIBRATION
}
