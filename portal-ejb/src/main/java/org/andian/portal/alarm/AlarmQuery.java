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
 * @param sort key of the order: raisedAt (default), danger, wait, level, kind, premises, value
 * @param ascending false for the newest, worst or last first
 * @param first how many to pass over, from 0; where many are read page by page, {@code after} is
 *     better
 * @param size most rows to give
 * @param late true = only what was reported late and no longer lasts, false = all but that
 * @param after the row behind which to begin, in the same order; null for the beginning
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
        int size,
        Boolean late,
        AlarmMark after) {

    /** From the beginning, whether reported late or not. */
    public AlarmQuery(
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
        this(
                unsettled,
                acknowledged,
                levels,
                kinds,
                districtId,
                venueGroup,
                premisesCode,
                deviceNo,
                raised,
                text,
                sort,
                ascending,
                first,
                size,
                null,
                null);
    }

    /**
     * The same question for the rows behind a mark.
     *
     * @param mark null for the beginning
     */
    public AlarmQuery behind(AlarmMark mark, int most) {
        return new AlarmQuery(
                unsettled,
                acknowledged,
                levels,
                kinds,
                districtId,
                venueGroup,
                premisesCode,
                deviceNo,
                raised,
                text,
                sort,
                ascending,
                0,
                most,
                late,
                mark);
    }

    /** Where a row stands in this order. */
    public AlarmMark mark(AlarmRow row) {
        return AlarmOrder.of(sort).mark(row);
    }

    public static AlarmQuery ofDevice(String deviceNo, int first, int size) {
        return new AlarmQuery(
                null, null, Set.of(), Set.of(), null, null, null, deviceNo, null, null, null, false,
                first, size);
    }
}
