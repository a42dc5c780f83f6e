package org.andian.portal.alarm;

/** What is wrong. A fault is wrong with the detector or its link, not with the electricity. */
public enum AlarmKind {
    RESIDUAL_CURRENT, TEMPERATURE, OVER_CURRENT, SHORT_CIRCUIT, OVER_VOLTAGE, UNDER_VOLTAGE, PHASE_LOSS, SUPPLY_LOST, SUPPLY_CUT,
    ARC, SMOKE, SENSOR_FAULT, DEVICE_OFFLINE,
    /** the device reports an alarm or fault under a code no table knows */
    DEVICE_REPORTED;

    public boolean isFault() {
        return this == SENSOR_FAULT || this == DEVICE_OFFLINE;
    }
}
