package org.andian.portal.difference.rule;

/**
 * A place on earth.
 *
 * @param lon degrees in WGS-84, as {@code lat}
 */
public record Whereabouts(double lon, double lat) {

    private static final double EARTH_METRES = 6_371_000;

    /** Null where one of the degrees is not known. */
    public static Whereabouts of(Double lon, Double lat) {
        return lon == null || lat == null ? null : new Whereabouts(lon, lat);
    }

    /** Metres along the ground, within half a percent over the distances of a city. */
    double metresTo(Whereabouts other) {
        double middle = Math.toRadians((lat + other.lat) / 2);
        double east = Math.toRadians(lon - other.lon) * Math.cos(middle);
        double north = Math.toRadians(lat - other.lat);
        return EARTH_METRES * Math.hypot(east, north);
    }
}
