package org.andian.portal.statistic;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A record that a figure counts. Place and group are those of the fact's day; what does not apply
 * is null.
 *
 * @param what a short code of the room, such as the kind of an alarm
 * @param detail what the room tells it more precisely by, null for nothing: of an alarm its level,
 *     the metric or a dash, and the device's own words where there are any, between blanks
 * @param counted by how much it raises the figure: 1 for what is counted, minutes or seconds for
 *     what is measured
 */
public record DrillRow(
        LocalDate day,
        String premisesCode,
        String premises,
        String district,
        String venueGroup,
        String department,
        String deviceNo,
        Long alarmId,
        Instant at,
        String what,
        String detail,
        long counted) {}
