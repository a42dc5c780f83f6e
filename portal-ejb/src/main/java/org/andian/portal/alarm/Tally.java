package org.andian.portal.alarm;

import java.time.Instant;
import java.util.Map;

/**
 * The workbench's counts inside a reach. Historic alarms are not counted as waiting.
 *
 * @param waiting unacknowledged alarms of level ALARM, also those already over: an arc of three
 *     seconds must be seen by somebody
 * @param oldestWaiting null when none waits
 * @param warnings early warnings not cleared or not acknowledged
 * @param faults faults not cleared or not acknowledged, offline devices among them
 * @param offline devices offline now
 * @param devices registered, not retired
 * @param unsettledByDistrict alarms and faults not cleared or not acknowledged, by district id
 */
public record Tally(
        int waiting,
        Instant oldestWaiting,
        int warnings,
        int faults,
        int offline,
        int devices,
        Map<Long, Integer> unsettledByDistrict) {}
