package org.andian.portal.alarm;

/**
 * A premises on the map.
 *
 * @param lon WGS-84, degrees east
 * @param lat WGS-84, degrees north
 * @param state its worst unsettled level, or OFFLINE / NORMAL by name
 * @param atWorst how many of its alarms are in that state; 0 when NORMAL
 * @param unsettled how many of its alarms are not cleared or not acknowledged
 */
public record PremisesState(
        String code,
        String name,
        long districtId,
        double lon,
        double lat,
        String state,
        int atWorst,
        int unsettled) {}
