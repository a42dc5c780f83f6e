package org.andian.portal.premises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.premises.Position.Datum;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

    private static final double ONE_CENTIMETRE = 1e-7;

    /** The pair with which open converters show that they agree. */
    @Test
    void imageInGcj02() {
        Position image = new Position(116.404, 39.915).toGcj02();
        assertEquals(116.41024449916938, image.lon(), ONE_CENTIMETRE);
        assertEquals(39.91640428150164, image.lat(), ONE_CENTIMETRE);
    }

    @ParameterizedTest
    @CsvSource({
        "114.8881, 40.7871",
        "113.1383, 27.7024",
        "97.1786, 31.1369",
        "111.0070, 35.0264",
        "87.6168, 43.8256"
    })
    void thereAndBackAgain(double lon, double lat) {
        Position image = new Position(lon, lat).toGcj02();
        Position back = Position.of(Datum.GCJ02, image.lon(), image.lat());
        assertEquals(lon, back.lon(), ONE_CENTIMETRE);
        assertEquals(lat, back.lat(), ONE_CENTIMETRE);
    }

    @Test
    void wgs84StaysAsItIs() {
        assertEquals(new Position(114.8881, 40.7871), Position.of(Datum.WGS84, 114.8881, 40.7871));
    }

    @ParameterizedTest
    @CsvSource({"39.9, 116.4", "0, 0", "NaN, 30", "137, 30"})
    void outsideChinaIsRefused(double lon, double lat) {
        assertEquals(
                PremisesReason.POSITION,
                assertThrows(Refusal.class, () -> new Position(lon, lat)).reason());
    }
}
