package org.andian.portal.premises;

import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;

/**
 * A point in WGS-84 degrees within China. Chinese web maps show GCJ-02, which lies 50 to 700 m off:
 * such a point is converted on entry.
 */
public record Position(double lon, double lat) {

    /** What a pair of degrees is given in. */
    public enum Datum {
        WGS84,
        GCJ02
    }

    private static final double SEMI_MAJOR_METRES = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double WEST = 73;
    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;
    private static final double ORIGIN_LON = 105;
    private static final double ORIGIN_LAT = 35;
    private static final int ROUNDS = 6;

    public Position {
        if (!(lon > WEST && lon < EAST && lat > SOUTH && lat < NORTH)) {
            throw new Refusal(PremisesReason.POSITION);
        }
    }

    public static Position of(Datum datum, double lon, double lat) {
        return datum == Datum.GCJ02 ? ofGcj02(lon, lat) : new Position(lon, lat);
    }

    /**
     * The point whose shifted image is the one given, found by repeated correction; exact to less
     * than a millimetre.
     */
    static Position ofGcj02(double lon, double lat) {
        Position guess = new Position(lon, lat);
        for (int i = 0; i < ROUNDS; i++) {
            Position image = guess.toGcj02();
            guess = new Position(guess.lon + lon - image.lon, guess.lat + lat - image.lat);
        }
        return guess;
    }

    Position toGcj02() {
        double x = lon - ORIGIN_LON;
        double y = lat - ORIGIN_LAT;
        double radians = Math.toRadians(lat);
        double curve = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
        double metresPerLat =
                Math.toRadians(
                        SEMI_MAJOR_METRES
                                * (1 - ECCENTRICITY_SQUARED)
                                / (curve * Math.sqrt(curve)));
        double metresPerLon =
                Math.toRadians(SEMI_MAJOR_METRES / Math.sqrt(curve) * Math.cos(radians));
        return new Position(
                lon + shiftEast(x, y) / metresPerLon, lat + shiftNorth(x, y) / metresPerLat);
    }

    private static double shiftNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave(x, 6, 20, 2, 20)
                + wave(y, 1, 20, 1.0 / 3, 40)
                + wave(y, 1.0 / 12, 160, 1.0 / 30, 320);
    }

    private static double shiftEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave(x, 6, 20, 2, 20)
                + wave(x, 1, 20, 1.0 / 3, 40)
                + wave(x, 1.0 / 12, 150, 1.0 / 30, 300);
    }

    /** Two thirds of two sine waves; frequencies in half turns a degree, heights in metres. */
    private static double wave(
            double degrees,
            double frequency,
            double height,
            double secondFrequency,
            double secondHeight) {
        return (height * Math.sin(frequency * degrees * Math.PI)
                        + secondHeight * Math.sin(secondFrequency * degrees * Math.PI))
                * 2
                / 3;
    }
}
