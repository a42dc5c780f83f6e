package org.andian.portal.alarm.event;

import org.andian.portal.period.Period;

import java.util.Set;

/**
 * Which events; null or empty = not limited by that side.
 *
 * @param span when they happened, a year at most; never null
 * @param districtId with all districts below it
 * @param typeCode of the device
 * @param premisesCode with those merged into it
 * @param text part of premises name, device number, position, or of the device's own words
 * @param sort key of the order: at (default), kind, typeCode, deviceNo, district
 * @param ascending false for the newest or last first
 * @param size most rows to give
 * @param after the row behind which to begin, in the same order; null for the beginning
 */
public record EventQuery(
        Period span,
        Set<EventKind> kinds,
        Long districtId,
        String typeCode,
        String premisesCode,
        String deviceNo,
        String text,
        String sort,
        boolean ascending,
        int size,
        EventMark after) {

    /**
     * The same question for the rows behind a mark.
     *
     * @param mark null for the beginning
     */
    public EventQuery behind(EventMark mark, int most) {
        return new EventQuery(
                span,
                kinds,
                districtId,
                typeCode,
                premisesCode,
                deviceNo,
                text,
                sort,
                ascending,
                most,
                mark);
    }

    /** Where a row stands in this order. */
    public EventMark mark(EventRow row) {
        return EventOrder.of(sort).mark(row);
    }
}
