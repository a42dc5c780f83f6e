package org.andian.portal.inspection.patrol;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.refusal.Refusal;

import java.time.Instant;

/**
 * A stop as somebody tells it.
 *
 * @param code what the QR code at the place holds
 * @param scanned whether it was read there, else the place was chosen from a list
 * @param roundId null on no round; it is kept only where its route leads to the place
 * @param note at most 500 characters, null for none
 * @param lon degrees of WGS-84 where the phone was, null where it did not say, as {@code lat}
 * @param at when he stood there, null for now; what lies ahead is now
 * @throws Refusal STOP_VERDICT, TEXTS, POSITION
 */
public record StopWish(
        String code,
        boolean scanned,
        Long roundId,
        StopVerdict verdict,
        String note,
        Double lon,
        Double lat,
        Instant at) {

    private static final int LONGEST_NOTE = 500;
    private static final double MOST_LON = 180;
    private static final double MOST_LAT = 90;

    public StopWish {
        if (verdict == null) {
            throw new Refusal(InspectionReason.STOP_VERDICT);
        }
        note = InspectionTexts.optional(note, LONGEST_NOTE);
        if ((lon == null) != (lat == null)
                || lon != null && !(Math.abs(lon) <= MOST_LON && Math.abs(lat) <= MOST_LAT)) {
            throw new Refusal(InspectionReason.POSITION);
        }
    }
}
