package org.andian.web.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.IndicatorWords;
import org.andian.portal.indicator.Total;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey.Part;
import org.andian.portal.statistic.DrillPage;
import org.junit.jupiter.api.Test;

import java.util.List;

/** By how much the rows behind a figure differ from what it was computed from. */
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

    private static Drilled drilled(Total total, long numerator, long denominator) {
        IndicatorWords words = new IndicatorWords("name", "", "counts", "of", "empty");
        IndicatorInfo info = new IndicatorInfo("code", total, 1, 0, 1, false, false, words, words);
        return new Drilled(info, null, null, new Cell(null, 1.0, numerator, denominator), "1");
    }
}
