package org.andian.portal.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a bulletin asks: devices and alarms by the week and month, hazards by the quarter and year.
 */
class QuestionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void weeksAndMonthsAskForDevicesAndAlarms() {
        assertEquals(
                List.of("premises", "alarms"),
                asked(Rhythm.MONTHLY, Set.of("alarms", "premises", "hazards.found")).indicators());
    }

    @Test
    void quartersAndYearsAskForHazardsAndThePeriodBefore() {
        StatisticQuery query = asked(Rhythm.QUARTERLY, Set.of("alarms", "hazards.found"));
        assertEquals(List.of("hazards.found"), query.indicators());
        assertEquals(
                "2026-10-01 2026-12-31 true",
                query.from() + " " + query.to() + " " + query.monthOnMonth());
    }

    /** An indicator that nobody offers would be left out in silence. */
    @Test
    void eachOfThemIsOffered() throws IOException {
        Properties words = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        QuestionTest.class.getResourceAsStream(
                                "/org/andian/portal/hazard/figure/indicators_en.properties"),
                        StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        Set<String> offered =
                words.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".name"))
                        .map(key -> key.substring(0, key.length() - ".name".length()))
                        .collect(Collectors.toSet());
        List<String> asked = asked(Rhythm.YEARLY, offered).indicators();
        assertTrue(asked.contains("hazards.found.major"), asked.toString());
        assertEquals(14, asked.size(), asked.toString());
    }

    private static StatisticQuery asked(Rhythm rhythm, Set<String> offered) {
        Schedule schedule =
                new Schedule(
                        1,
                        rhythm,
                        7,
                        "district",
                        null,
                        Axis.DISTRICT,
                        Instant.EPOCH,
                        List.of(),
                        Instant.EPOCH,
                        "office",
                        0);
        return Question.of(schedule, rhythm.of(DAY), offered);
    }
}
