package org.andian.portal.indicator;

import java.time.LocalDate;
import java.util.List;

/**
 * A past day of one device for which records came after it was computed.
 *
 * @param premisesId where the device hung that day, null for nowhere
 * @param notes ids of the notes that told it, to be forgotten when it is done
 */
public record LateDay(LocalDate day, long deviceId, Long premisesId, List<Long> notes) {

    public LateDay {
        notes = List.copyOf(notes);
    }
}
