package org.andian.portal.org;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class StandingRegulatorTest {

    private static final List<StandingRegulator> STANDING =
            List.of(
                    new StandingRegulator(1, null, "/1/2/", null, "city office", null),
                    new StandingRegulator(2, null, "/1/2/3/", null, "county office", null),
                    new StandingRegulator(3, "SCHOOL", "/1/2/", null, "city education", null),
                    new StandingRegulator(4, "SCHOOL", "/1/2/3/", null, "county education", null),
                    new StandingRegulator(5, null, null, 77L, "ministry", null));

    @ParameterizedTest
    @CsvSource({
        "1,  SCHOOL, /1/2/3/,   county education",
        "1,  SCHOOL, /1/2/3/9/, county education",
        "1,  SCHOOL, /1/2/4/,   city education",
        "1,  MALL,   /1/2/3/,   county office",
        "1,  MALL,   /1/2/4/,   city office",
        "77, SCHOOL, /1/2/3/,   ministry",
        "1,  SCHOOL, /1/5/,     none named"
    })
    void nearestAndMostParticularWins(long premises, String group, String path, String expected) {
        assertEquals(
                expected,
                StandingRegulator.of(STANDING, premises, group, path)
                        .map(StandingRegulator::body)
                        .orElse("none named"));
    }
}
