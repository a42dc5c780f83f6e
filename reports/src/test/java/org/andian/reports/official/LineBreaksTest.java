package org.andian.reports.official;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class LineBreaksTest {

    private static final float TEN_LETTERS = 100;

    private final LineBreaks breaks;

    LineBreaksTest() throws IOException {
        breaks = new LineBreaks(OfficeFonts.free().letters().get(Role.BODY), 10);
    }

    @Test
    void aLineHoldsAsManyLettersAsItIsWide() {
        assertEquals(
                List.of("县县县县县县县县", "县县县县县县县县县县", "县"), breaks.of("县".repeat(19), TEN_LETTERS, 20));
    }

    @Test
    void noClosingMarkBeginsALineAndNoOpeningMarkEndsOne() {
        assertEquals(List.of("县县县县县县县县县", "县。县"), breaks.of("县".repeat(10) + "。县", TEN_LETTERS, 0));
        assertEquals(List.of("县县县县县县县县县", "《县》"), breaks.of("县".repeat(9) + "《县》", TEN_LETTERS, 0));
    }

    @Test
    void aNumberStaysWithItsUnitWhereALineCanHoldBoth() {
        for (String value : List.of("400 mA", "100 ℃", "100 °C", "10 MΩ", "99.5 %")) {
            assertEquals(
                    List.of("县县县县县县县县", value), breaks.of("县".repeat(8) + value, TEN_LETTERS, 0));
        }
        assertEquals(
                List.of("县县县县县县县县400", "ways"),
                breaks.of("县".repeat(8) + "400 ways", TEN_LETTERS, 0));
        assertEquals(List.of("400", "mA"), breaks.of("400 mA", 25, 0));
    }

    @Test
    void numbersStayWholeWhereALineCanHoldThem() {
        assertEquals(
                List.of("县县县县县县县县", "12,345.67%"),
                breaks.of("县".repeat(8) + "12,345.67%", TEN_LETTERS, 0));
        assertEquals(100, String.join("", breaks.of("9".repeat(100), TEN_LETTERS, 0)).length());
    }
}
