package org.andian.portal.statistic.cross;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.fact.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

class PeriodStepTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONTH   | 2026-01-01 | 2026-03-31 | 01-01+31 02-01+28 03-01+31",
                "MONTH   | 2026-01-15 | 2026-02-02 | 01-15+17 02-01+2",
                "MONTH   | 2024-02-01 | 2024-02-29 | 02-01+29",
                "QUARTER | 2026-02-01 | 2026-07-01 | 02-01+59 04-01+91 07-01+1",
                "YEAR    | 2025-12-31 | 2026-12-31 | 12-31+1 01-01+365",
                "WEEK    | 2026-11-22 | 2026-11-30 | 11-22+1 11-23+7 11-30+1",
                "WEEK    | 2026-11-23 | 2026-11-29 | 11-23+7",
            })
    void periodsAreCutWhereTheyBegin(PeriodStep step, String from, String to, String parts) {
        assertEquals(
                parts,
                step.parts(span(from, to)).stream()
                        .map(part -> part.first().toString().substring(5) + "+" + part.days())
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-01-01, 2026-01-31, 2026-01",
        "MONTH, 2026-01-01, 2026-01-30, 2026-01-01 to 2026-01-30",
        "MONTH, 2026-01-31, 2026-01-31, 2026-01-31",
        "QUARTER, 2026-10-01, 2026-12-31, 2026 Q4",
        "QUARTER, 2026-01-01, 2026-03-31, 2026 Q1",
        "YEAR, 2026-01-01, 2026-12-31, 2026",
        "WEEK, 2026-11-23, 2026-11-29, 2026-11-23 to 2026-11-29",
    })
    void aWholePeriodHasAName(PeriodStep step, String from, String to, String name) {
        assertEquals(name, CrossWords.of(Locale.ENGLISH).period(step, span(from, to)));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(
                CrossWords.of(Locale.ENGLISH).texts().stringPropertyNames(),
                CrossWords.of(Locale.CHINESE).texts().stringPropertyNames());
    }

    private static DateSpan span(String from, String to) {
        return new DateSpan(LocalDate.parse(from), LocalDate.parse(to));
    }
}
