package org.andian.portal.alarm;

/**
 * A threshold.
 *
 * @param reach TYPE, PREMISES or CIRCUIT
 * @param warningLimit in the metric's unit, for over-current and short circuit in % of the rated
 *     current; null = no early warning
 */
public record RuleRow(
        long id,
        String reach,
        String typeCode,
        Long premisesId,
        Long circuitId,
        AlarmKind kind,
        String metric,
        Double warningLimit,
        Double alarmLimit,
        double hysteresis,
        int holdSeconds,
        boolean enabled,
        int version) {}
