package org.andian.portal.alarm;

import org.andian.portal.period.Period;

import java.util.Set;

/**
 * Which alarms; null or empty = not limited by that side.
 *
 * @param unsettled true = not cleared or not acknowledged
 * @param districtId with all districts below it
 * @param raised when it was raised
 * @param text part of premises name, device number or position
 * @param sort column key: raisedAt (default), level, kind, premises, value
 * @param ascending false for the newest, worst or last first
 * @param first how many to pass over, from 0
 * @param size most rows to give
 */
public record AlarmQuery(
        Boolean unsettled,
        Boolean acknowledged,
        Set<Level> levels,
        Set<AlarmKind> kinds,
        Long districtId,
        String venueGroup,
        String premisesCode,
        String deviceNo,
        Period raised,
        String text,
        String sort,
        boolean ascending,
        int first,
        int size) {

    public static AlarmQuery ofDevice(String deviceNo, int first, int size) {
        return new AlarmQuery(
                null, null, Set.of(), Set.of(), null, null, null, deviceNo, null, null, null, false,
                first, size);
    }
}
