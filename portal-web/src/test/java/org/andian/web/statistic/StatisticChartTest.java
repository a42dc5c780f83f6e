package org.andian.web.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;

class StatisticChartTest {

    @Test
    void theLongestBarStandsFirstAndNothingToMeasureHasNone() {
        StatisticChart chart = StatisticChart.of(Invented.statistic(), 3, Locale.ENGLISH);
        assertEquals("Acknowledged (%)", chart.heading());
        assertEquals(
                List.of("West 75.0%", "East 25.0%"),
                chart.bars().stream().map(bar -> bar.label() + " " + bar.text()).toList());
    }

    @Test
    void barsBeginAtZero() {
        JsonObject model =
                Json.createReader(
                                new StringReader(
                                        StatisticChart.of(Invented.statistic(), 1, Locale.ENGLISH)
                                                .model()))
                        .readObject();
        assertEquals(
                "[30.0,12.0,0.0]",
                model.getJsonObject("data")
                        .getJsonArray("datasets")
                        .getJsonObject(0)
                        .getJsonArray("data")
                        .toString());
        assertEquals(
                true,
                model.getJsonObject("options")
                        .getJsonObject("scales")
                        .getJsonObject("x")
                        .getBoolean("beginAtZero"));
    }

    /** Of one alarm there is no half; of a share there is. */
    @Test
    void anAxisOfCountsNamesWholeNumbersOnly() {
        assertEquals("{\"precision\":0}", ticks(1));
        assertEquals("{}", ticks(3));
    }

    private static String ticks(int column) {
        return Json.createReader(
                        new StringReader(
                                StatisticChart.of(Invented.statistic(), column, Locale.ENGLISH)
                                        .model()))
                .readObject()
                .getJsonObject("options")
                .getJsonObject("scales")
                .getJsonObject("x")
                .getJsonObject("ticks")
                .toString();
    }

    @Test
    void theFirstIndicatorOfTheTotalIsDrawnWhenNothingIsRanked() {
        assertEquals(1, StatisticChart.column(Invented.statistic()));
    }
}
