package org.andian.portal.agenda;

/** What can fall due, in the order in which one day's matters are shown. */
public enum AgendaKind {
    /** a campaign wants something filed */
    FILING,
    /** a phase of a campaign begins or ends */
    PHASE,
    /** a plan of inspections ends, or was to begin */
    PLAN,
    INSPECTION,
    /** the last day of mending */
    HAZARD,
    /** more time to mend is asked for */
    EXTENSION,
    WORK,
    /** a bulletin is made */
    BULLETIN,
    PUBLICITY,
    /** what a provider is qualified for ends */
    QUALIFICATION;

    /**
     * Whether a city has so many that they are counted by the day, and that somebody's own calendar
     * takes only those with which it is his turn.
     */
    public boolean isMany() {
        return switch (this) {
            case INSPECTION, HAZARD, EXTENSION, WORK -> true;
            default -> false;
        };
    }
}
