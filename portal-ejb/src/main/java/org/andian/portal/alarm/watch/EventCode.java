package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;

/** What a code that devices report means. @param metric empty where the code does not tell which */
record EventCode(AlarmKind kind, String metric, boolean clears) {

    static final String CLEARED = ".cleared";

    /** The meaning of a code no table knows: the device's own words, told apart by the code. */
    static EventCode unknown(String code) {
        boolean clears = code.endsWith(CLEARED);
        return new EventCode(
                AlarmKind.DEVICE_REPORTED,
                clears ? code.substring(0, code.length() - CLEARED.length()) : code,
                clears);
    }

    /** Whether it is the device's own and in no table. */
    boolean isUnknown() {
        return kind == AlarmKind.DEVICE_REPORTED;
    }

    /** Lost supply warns only: a shop that switches off for the night is no danger. */
    Level level(String eventKind) {
        if (kind.isFault() || isUnknown() && "fault".equals(eventKind)) {
            return Level.FAULT;
        }
        return kind == AlarmKind.SUPPLY_LOST ? Level.WARNING : Level.ALARM;
    }
}
