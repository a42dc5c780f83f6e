package org.andian.portal.telling;

import org.andian.portal.period.Zones;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * Hours of the night in China in which people above the enterprise are left alone.
 *
 * @param from hour in which they begin
 * @param to hour in which they end, perhaps of the next day; the same as {@code from} for none
 */
record QuietHours(int from, int to) {

    static final QuietHours NONE = new QuietHours(0, 0);

    /** The moment itself, or the end of the quiet hours it lies in. */
    Instant after(Instant moment) {
        ZonedDateTime at = moment.atZone(Zones.CHINA);
        if (!covers(at.getHour())) {
            return moment;
        }
        ZonedDateTime end = at.toLocalDate().atTime(LocalTime.of(to, 0)).atZone(Zones.CHINA);
        return (end.isAfter(at) ? end : end.plusDays(1)).toInstant();
    }

    private boolean covers(int hour) {
        return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
    }
}
