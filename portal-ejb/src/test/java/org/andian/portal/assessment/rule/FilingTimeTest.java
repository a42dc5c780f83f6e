package org.andian.portal.assessment.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;

/** Due on 20 June 2019 in China, which begins and ends at 16:00 UTC. */
class FilingTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2019-06-20T15:59:59.999Z | 2019-06-20T16:00:00Z     | ON_TIME
                    2019-06-20T16:00:00Z     | 2019-06-21T16:00:00Z     | LATE
                    2019-06-20T16:00:00Z     | 2019-06-20T16:00:00Z     | MISSING
                    2019-06-01T00:00:00Z     | 2019-06-02T16:00:00Z     | ON_TIME
                    2019-06-05T00:00:00Z     | 2019-06-02T16:00:00Z     | -
                    -                        | 2019-06-20T15:59:59.999Z | -
                    -                        | 2019-06-20T16:00:00Z     | MISSING
                    """)
    void isInTime(Instant filedAt, Instant asOf, FilingMeasure expected) {
        FilingTime filing = new FilingTime("x", "x", LocalDate.of(2019, 6, 20), filedAt);
        assertEquals(expected, filing.measure(asOf).orElse(null));
    }
}
