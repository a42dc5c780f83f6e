package org.andian.portal.alarm;

/**
 * A threshold.
 *
 * @param reach TYPE, PREMISES or CIRCUIT; of the next three the one it names is set, the others are
 *     null
 * @param metric wire code of what is measured
 * @param warningLimit in the metric's unit, for over-current and short circuit in % of the rated
 *     current; null = no early warning
 * @param alarmLimit in the same unit; null = no alarm
 * @param hysteresis how far back from a limit the value must be before it counts as normal
 * @param holdSeconds how long the value must stay beyond a limit before it counts
 * @param enabled false switches the watch off where the rule reaches
 * @param version of the rule as it was read, named again when it is edited
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
