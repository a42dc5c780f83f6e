package org.andian.web.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.IndicatorWords;
import org.andian.portal.indicator.Total;
import org.andian.portal.statistic.CellKey.Part;
import org.junit.jupiter.api.Test;

/** A record is told in the unit it is kept in, which need not be the figure's. */
class DrilledTest {

    @Test
    void timesAreKeptInSecondsAndWhatTheyAreDividedByIsCounted() {
        for (Total total : new Total[] {Total.MEAN, Total.MEDIAN}) {
            Drilled figure = figure(total, 60);
            assertEquals(Drilled.Unit.SECONDS, figure.unit(Part.NUMERATOR));
            assertEquals(Drilled.Unit.NONE, figure.unit(Part.DENOMINATOR));
        }
    }

    @Test
    void bothSidesOfARateAreInItsUnit() {
        assertEquals(Drilled.Unit.OWN, figure(Total.RATE, 1).unit(Part.NUMERATOR));
        assertEquals(Drilled.Unit.OWN, figure(Total.RATE, 1).unit(Part.DENOMINATOR));
        assertEquals(Drilled.Unit.OWN, figure(Total.FLOW, 1).unit(Part.NUMERATOR));
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
