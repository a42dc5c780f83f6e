package org.andian.portal.inspection.visit;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.refusal.Refusal;

import java.time.Instant;

/**
 * How a visit ends.
 *
 * @param accompanied who of the premises was there, at most 100 characters, null for nobody
 * @param conclusion at most 1000 characters, null for nothing
 * @param at when it ended on the spot, null for now; what lies ahead is now
 * @param lon degrees in WGS-84 where the phone was, null where it did not say, as {@code lat}
 * @param accuracy metres by which that may be wrong, null where it does not say
 * @throws Refusal TEXTS, POSITION
 */
public record VisitEnd(
        String accompanied,
        String conclusion,
        Instant at,
        Double lon,
        Double lat,
        Double accuracy) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 1000;
    private static final double MOST_LON = 180;
    private static final double MOST_LAT = 90;

    /** Nobody said where. */
    public VisitEnd(String accompanied, String conclusion, Instant at) {
        this(accompanied, conclusion, at, null, null, null);
    }

    public VisitEnd {
        boolean isWhole = (lon == null) == (lat == null);
        boolean isPlace =
                lon == null
                        || lat == null
                        || Math.abs(lon) <= MOST_LON && Math.abs(lat) <= MOST_LAT;
        boolean isMeasure = accuracy == null || Double.isFinite(accuracy) && accuracy >= 0;
        if (!isWhole || !isPlace || !isMeasure) {
            throw new Refusal(InspectionReason.POSITION);
        }
        accompanied = InspectionTexts.optional(accompanied, LONGEST_NAME);
        conclusion = InspectionTexts.optional(conclusion, LONGEST_WORDS);
    }
}
