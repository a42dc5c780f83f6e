package org.andian.portal.hazard.proposal;

/** Why proposed alarms are no hazard. */
public enum Verdict {
    /** nothing was wrong */
    FALSE_ALARM,
    /** somebody tested the device */
    TEST,
    /** work at the lines went on */
    MAINTENANCE
}
