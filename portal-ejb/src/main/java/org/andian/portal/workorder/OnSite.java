package org.andian.portal.workorder;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.matter.WorkReason;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When and where somebody was, as he or his phone says it; what is told later, because there was no
 * network in the cellar, says its own time.
 *
 * @param at null for the moment in which it is told
 * @param lon degrees in WGS-84, as a phone gives them; null, with {@code lat}, where nobody says it
 * @param accuracy metres by which the phone may be wrong, null where it does not say
 * @throws Refusal POSITION
 */
public record OnSite(Instant at, Double lon, Double lat, Double accuracy) {

    private static final double MOST_LON = 180;
    private static final double MOST_LAT = 90;
    private static final double EARTH_METRES = 6_371_000;

    public OnSite {
        at = at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
        boolean isWhole = (lon == null) == (lat == null);
        boolean isPlace =
                lon == null || lat == null || isWithin(lon, MOST_LON) && isWithin(lat, MOST_LAT);
        boolean isMeasure = accuracy == null || Double.isFinite(accuracy) && accuracy >= 0;
        if (!isWhole || !isPlace || !isMeasure) {
            throw new Refusal(WorkReason.POSITION);
        }
    }

    private static boolean isWithin(double degrees, double most) {
        return Double.isFinite(degrees) && Math.abs(degrees) <= most;
    }

    /** Now, wherever. */
    public static OnSite now() {
        return new OnSite(null, null, null, null);
    }

    /**
     * Metres along the ground between two places in degrees, within half a percent.
     *
     * @return null where one of the places is not known
     */
    static Long metres(Double lon, Double lat, Double otherLon, Double otherLat) {
        if (lon == null || lat == null || otherLon == null || otherLat == null) {
            return null;
        }
        double middle = Math.toRadians((lat + otherLat) / 2);
        double east = Math.toRadians(lon - otherLon) * Math.cos(middle);
        double north = Math.toRadians(lat - otherLat);
        return Math.round(EARTH_METRES * Math.hypot(east, north));
    }
}
