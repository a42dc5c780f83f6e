package org.andian.portal.inspection.checklist;

/** What a checklist is for. */
public enum Purpose {
    /** what is looked at again and again */
    DAILY,
    /** the special rectification of a year */
    SPECIAL,
    /** electrical goods in circulation */
    GOODS,
    /** what an enterprise looks at itself */
    SELF_CHECK,
    /** what is looked at when walking by */
    PATROL;

    /** Whether somebody of an office visits with it. */
    public boolean isOfVisits() {
        return this == DAILY || this == SPECIAL || this == GOODS;
    }
}
