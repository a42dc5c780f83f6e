package org.andian.portal.alarm;

/**
 * What is unsettled at one place, counted by how bad it is; an offline device is a fault of its own
 * kind and counted only as such.
 */
record Standing(int alarms, int warnings, int faults, int offline) {

    private static final String OFFLINE = "OFFLINE";
    private static final String NORMAL = "NORMAL";

    /** The worst of them: a level by name, OFFLINE or NORMAL. */
    String state() {
        if (alarms > 0) {
            return Level.ALARM.name();
        }
        if (warnings > 0) {
            return Level.WARNING.name();
        }
        if (faults > 0) {
            return Level.FAULT.name();
        }
        return offline > 0 ? OFFLINE : NORMAL;
    }

    /** How many there are of the worst; the milder ones beside them are not counted. */
    int atWorst() {
        if (alarms > 0) {
            return alarms;
        }
        if (warnings > 0) {
            return warnings;
        }
        return faults > 0 ? faults : offline;
    }

    int unsettled() {
        return alarms + warnings + faults + offline;
    }
}
