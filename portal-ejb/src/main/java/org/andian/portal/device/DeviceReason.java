package org.andian.portal.device;

import org.andian.portal.refusal.Reason;

/** Why a device is not found or registered, or readings of devices are not taken. */
public enum DeviceReason implements Reason {
    /** {0} is the number asked for. */
    UNKNOWN(Kind.UNKNOWN),
    NUMBER(Kind.WRONG),
    /** {0} is the number. */
    RETIRED(Kind.WRONG),
    /** {0} is the number. */
    NOT_RETIRED(Kind.WRONG),
    /** {0} is the device, {1} the one that took over its circuits. */
    REPLACED(Kind.WRONG),
    /** {0} is the device, {1} its premises, which is closed. */
    PREMISES_CLOSED(Kind.WRONG),
    /** {0} is the device, {1} the code of its premises. */
    SAME_PREMISES(Kind.WRONG),
    /** {0} is the most characters. */
    REASON_MISSING(Kind.WRONG),
    /** {0} is the number. */
    NUMBER_TAKEN(Kind.WRONG),
    /** {0} is the number, {1} one that differs in small and capital letters only. */
    NUMBER_ALIKE(Kind.WRONG),
    TAKEN_MEANWHILE(Kind.WRONG),
    /** {0} is the code asked for, {1} are those there are. */
    UNKNOWN_TYPE(Kind.WRONG),
    PREMISES_MISSING(Kind.WRONG),
    /** {0} is the code asked for. */
    NO_PREMISES(Kind.WRONG),
    /** {0} is the most characters. */
    POSITION(Kind.WRONG),
    /** {0} is the most. */
    CIRCUIT_COUNT(Kind.WRONG),
    /** {0} is the number given, {1} the highest there is. */
    CIRCUIT_NUMBER(Kind.WRONG),
    /** {0} is the device. */
    CIRCUIT_TWICE(Kind.WRONG),
    /** {0} is the circuit, {1} the most characters. */
    CIRCUIT_NAME(Kind.WRONG),
    /** {0} is the circuit, {1} what it must stay below. */
    RATED_CURRENT(Kind.WRONG),
    /** {0} is the device, {1} the numbers of its circuits. */
    CIRCUITS(Kind.WRONG),
    /** {0} is the most characters. */
    CERTIFICATE_NUMBER(Kind.WRONG),
    /** {0} is how many digits were given, {1} how many there are. */
    CERTIFICATE_DIGITS(Kind.WRONG),
    CERTIFICATE_FUNCTIONS(Kind.WRONG),
    /** {0} is the most characters of holder, {1} of model, {2} of note. */
    CERTIFICATE_TEXT(Kind.WRONG),
    /** {0} is the first year, {1} the last. */
    CERTIFICATE_YEAR(Kind.WRONG),
    CERTIFICATE_DAYS(Kind.WRONG),
    CERTIFICATE_ISSUED(Kind.WRONG),
    /** {0} is the device. */
    NO_CERTIFICATE(Kind.UNKNOWN),
    /** {0} is the device, {1} the number it has, {2} the day that one expires. */
    CERTIFICATE_OLDER(Kind.WRONG),
    /** {0} is how many devices, {1} the most. */
    TOO_MANY_AT_ONCE(Kind.WRONG),
    /** Somebody else has just changed {0}. */
    CHANGED(Kind.MEANWHILE);

    private final Kind kind;

    DeviceReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
