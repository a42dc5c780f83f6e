package org.andian.portal.alarm;

import java.time.Instant;
import java.util.Map;

/**
 * The workbench's counts inside a reach, each of the rows that the alarm list shows under the same
 * conditions. What was over when the portal heard of it waits for nobody.
 *
 * @param waiting unacknowledged alarms of level ALARM, also those already over: an arc of three
 *     seconds must be seen by somebody
 * @param oldestWaiting since when the portal knows of the one that has waited longest; null when
 *     none waits
 * @param newestWaiting the same of the one that waits for the shortest time
 * @param newestFault the same of faults nobody has acknowledged
 * @param warnings early warnings not cleared or not acknowledged
 * @param faults faults not cleared or not acknowledged, offline devices among them and such as are
 *     as loud as an early warning
 * @param unsettled all of any level not cleared or not acknowledged: the rows of the list as it
 *     opens
 * @param unsettledByDistrict the same by the district of the premises itself
 */
public record Tally(
        int waiting,
        Instant oldestWaiting,
        Instant newestWaiting,
        Instant newestFault,
        int warnings,
        int faults,
        int unsettled,
        Map<Long, Integer> unsettledByDistrict) {}
