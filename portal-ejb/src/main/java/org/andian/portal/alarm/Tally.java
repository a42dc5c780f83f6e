package org.andian.portal.alarm;

import java.time.Instant;
import java.util.Map;

/**
 * The workbench's counts inside a reach. Historic alarms are not counted as waiting.
 *
 * @param waiting unacknowledged alarms of level ALARM that last
 * @param oldestWaiting null when none waits
 * @param unsettledByDistrict alarms and faults not cleared or not acknowledged, by district id
 */
public record Tally(int waiting, Instant oldestWaiting, int warnings, int faults, int offline, int devices, Map<Long, Integer> unsettledByDistrict) {
}
