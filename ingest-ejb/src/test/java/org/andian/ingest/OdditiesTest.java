package org.andian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.ingest.protocol.Decoded;
import org.andian.ingest.protocol.andian.AndianDecoder;
import org.andian.portal.device.SensorMarks;
import org.andian.portal.intake.Frame;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Odd;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a device of a type with marks sends, what it tells of its sensors, and what is noted. */
class OdditiesTest {

    private static final SensorMarks MARKS =
            new SensorMarks(Map.of("", Set.of(6553.5, -500.0), "currentA", Set.of(-1.0)));

    @Test
    void marksOfMissingSensors() {
        assertOdd(
                """
                "residualCurrent": 655, "temperature1": -500, "temperature4": 6553.5\
                """,
                "temperature1 SENSOR_GONE -500.0, temperature4 SENSOR_GONE 6553.5",
                "temperature1 noSensor, temperature4 noSensor");
    }

    @Test
    void numbersThatCannotBe() {
        assertOdd(
                """
                "residualCurrent": 655, "temperature1": 6553, "smoke": 2\
                """,
                "temperature1 IMPOSSIBLE 6553.0, smoke IMPOSSIBLE 2.0",
                "temperature1 impossibleValue, smoke impossibleValue");
    }

    /** As loud as a smaller one that cannot be. */
    @Test
    void numbersThatNoTypeHolds() {
        assertOdd(
                """
                "residualCurrent": 1e400, "temperature1": -1e400, "smoke": "1e400", "power": 1e300\
                """,
                "residualCurrent IMPOSSIBLE 1.0E12, temperature1 IMPOSSIBLE -1.0E12, "
                        + "power IMPOSSIBLE 1.0E12, smoke IMPOSSIBLE 1.0E12",
                "residualCurrent impossibleNumber, temperature1 impossibleNumber, "
                        + "smoke impossibleNumber, power impossibleValue");
        assertOdd(
                "\"residualCurrent\": 1" + "0".repeat(70),
                "residualCurrent IMPOSSIBLE 1.0E12",
                "residualCurrent impossibleNumber,  impossibleNumber");
    }

    /** Where nothing beside it is fit, digits that nobody can read are as loud as these. */
    @Test
    void digitsThatNobodyCanRead() {
        assertOdd(
                "\"residualCurrent\": \"650 mA\"",
                "residualCurrent IMPOSSIBLE NaN",
                "residualCurrent wrongType");
        assertOdd(
                "\"residualCurrent\": [650], \"temperature1\": \"650,5\", \"humidity\": 3",
                "residualCurrent IMPOSSIBLE NaN, temperature1 IMPOSSIBLE NaN",
                "residualCurrent wrongType, temperature1 wrongType");
        assertOdd(
                "\"residualCurrent\": \"650 mA\", \"temperature1\": 20",
                "",
                "residualCurrent wrongType");
        assertOdd("\"temperature1\": \"--\", \"humidity\": 3", "", "temperature1 wrongType");
    }

    @Test
    void aMarkThatAWorkingSensorCouldShowIsAValue() {
        assertOdd("\"residualCurrent\": 6553.5, \"energy\": 6553.5", "", "");
    }

    @Test
    void aMarkOfOneMetricIsNoneOfAnother() {
        assertOdd(
                "\"currentA\": -1, \"currentB\": -1",
                "currentA SENSOR_GONE -1.0",
                "currentA noSensor");
    }

    @Test
    void aPowerFactorALittleBeyondOneIsNotedAlone() {
        assertOdd(
                "\"residualCurrent\": 656, \"powerFactor\": 1.002",
                "",
                "powerFactor impossibleValue");
        assertOdd(
                "\"residualCurrent\": 656, \"powerFactor\": 7",
                "powerFactor IMPOSSIBLE 7.0",
                "powerFactor impossibleValue");
    }

    @Test
    void whatIsNoNumberIsNotedAlone() {
        assertOdd(
                "\"residualCurrent\": 657, \"temperature1\": \"--\"", "", "temperature1 wrongType");
    }

    private static void assertOdd(String values, String expected, String noted) {
        Decoded.Measured measured = measured("{\"values\": {" + values + "}}");
        Map<Metric, Odd> odd = Oddities.of(measured, MARKS);
        assertEquals(
                expected,
                odd.entrySet().stream()
                        .map(
                                entry ->
                                        entry.getKey().code()
                                                + " "
                                                + entry.getValue().means()
                                                + " "
                                                + entry.getValue().value())
                        .collect(Collectors.joining(", ")));
        assertEquals(
                noted,
                Oddities.unfit(measured, odd).stream()
                        .map(part -> part.code() + " " + part.flaw().reason())
                        .collect(Collectors.joining(", ")));
    }

    private static Decoded.Measured measured(String body) {
        Frame frame =
                new Frame(
                        Frame.Kind.READINGS,
                        "D-1",
                        "mqtt",
                        body.getBytes(StandardCharsets.UTF_8),
                        Instant.EPOCH);
        return ((Decoded.Readings) new AndianDecoder().decode(frame)).readings().getFirst();
    }
}
