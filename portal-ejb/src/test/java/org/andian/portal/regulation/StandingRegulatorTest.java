package org.andian.portal.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class StandingRegulatorTest {

    private static final List<StandingRegulator> STANDING =
            List.of(
                    new StandingRegulator(1, null, "/1/2/", "city office", null),
                    new StandingRegulator(2, null, "/1/2/3/", "county office", null),
                    new StandingRegulator(3, "SCHOOL", "/1/2/", "city education", null),
                    new StandingRegulator(4, "SCHOOL", "/1/2/3/", "county education", null));

    @ParameterizedTest
    @CsvSource({
        "SCHOOL, /1/2/3/,   county education",
        "SCHOOL, /1/2/3/9/, county education",
        "SCHOOL, /1/2/4/,   city education",
        "MALL,   /1/2/3/,   county office",
        "MALL,   /1/2/4/,   city office",
        "SCHOOL, /1/5/,     none named"
    })
    void nearestAndMostParticularWins(String group, String path, String expected) {
        assertEquals(
                expected,
                StandingRegulator.of(STANDING, group, path)
                        .map(StandingRegulator::body)
                        .orElse("none named"));
    }
}
