package org.andian.web.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.IndicatorWords;
import org.andian.portal.indicator.Total;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey.Part;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.DrillRow;
import org.andian.web.rest.Listing;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** The rows behind a figure: by how much they differ from it, and in what they are told. */
class DrilledTest {

    private static final DrillPage ROWS = new DrillPage(List.of(), 4, 120);

    @Test
    void theRowsOfACountAddUpToIt() {
        assertEquals(0, drilled(Total.FLOW, 120, 0).difference(Part.NUMERATOR, ROWS));
        assertEquals(-1, drilled(Total.FLOW, 121, 0).difference(Part.NUMERATOR, ROWS));
    }

    @Test
    void aRateOpensToItsNumeratorAndToItsDenominator() {
        assertEquals(20, drilled(Total.RATE, 100, 120).difference(Part.NUMERATOR, ROWS));
        assertEquals(0, drilled(Total.RATE, 100, 120).difference(Part.DENOMINATOR, ROWS));
    }

    @Test
    void aMedianOpensToAsManyRowsAsItIsTheMiddleOf() {
        assertEquals(0, drilled(Total.MEDIAN, 35, 4).difference(Part.NUMERATOR, ROWS));
        assertEquals(-1, drilled(Total.MEDIAN, 35, 5).difference(Part.NUMERATOR, ROWS));
    }

    @Test
    void timesAreKeptInSecondsAndWhatTheyAreDividedByIsCounted() {
        for (Total total : new Total[] {Total.MEAN, Total.MEDIAN}) {
            Drilled figure = figure(total, 60);
            assertEquals(Drilled.Unit.SECONDS, figure.unit(Part.NUMERATOR));
            assertEquals(Drilled.Unit.OF, figure.unit(Part.DENOMINATOR));
        }
    }

    @Test
    void eachSideOfARateIsInItsOwnUnit() {
        assertEquals(Drilled.Unit.OWN, figure(Total.RATE, 1).unit(Part.NUMERATOR));
        assertEquals(Drilled.Unit.OF, figure(Total.RATE, 1).unit(Part.DENOMINATOR));
        assertEquals(Drilled.Unit.OWN, figure(Total.FLOW, 1).unit(Part.NUMERATOR));
    }

    @Test
    void jsonSaysWhatWasComputedAndByHowMuchTheRowsDiffer() {
        DrillJson json = json(Optional.of(drilled(Total.RATE, 100, 120)));
        assertEquals(120, json.sum());
        assertEquals(100L, json.computed());
        assertEquals(20L, json.difference());
    }

    @Test
    void jsonOfAFigureTheTableHasNotSaysNeither() {
        DrillJson json = json(Optional.empty());
        assertNull(json.computed());
        assertNull(json.difference());
    }

    @Test
    void daysAreToldInHours() {
        assertEquals(Drilled.Unit.HOURS, figure(Total.MEDIAN, 24).unit(Part.NUMERATOR));
        assertEquals(Drilled.Unit.OF, figure(Total.MEDIAN, 24).unit(Part.DENOMINATOR));
    }

    private static DrillJson json(Optional<Drilled> figure) {
        return DrillJson.of(Listing.whole(List.<DrillRow>of()), ROWS, figure, Part.NUMERATOR, null);
    }

    private static Drilled drilled(Total total, long numerator, long denominator) {
        IndicatorWords words = new IndicatorWords("name", "", "counts", "of", "empty");
        IndicatorInfo info = new IndicatorInfo("code", total, 1, 0, 1, false, false, words, words);
        return new Drilled(info, null, null, new Cell(null, 1.0, numerator, denominator), "1");
    }

    private static Drilled figure(Total total, int scale) {
        IndicatorWords words = new IndicatorWords("", "", "", "", "");
        return new Drilled(
                new IndicatorInfo("x", total, scale, 1, 1, false, false, words, words),
                null,
                null,
                null,
                "");
    }
}
