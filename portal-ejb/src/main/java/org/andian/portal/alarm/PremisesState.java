package org.andian.portal.alarm;

/** A premises on the map: its worst unsettled level, or OFFLINE / NORMAL by name. */
public record PremisesState(
        String code,
        String name,
        long districtId,
        double lon,
        double lat,
        String state,
        int unsettled) {}
