package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void numbersAreGroupedAsInEveryFile() {
        assertEquals("3,482", Spoken.chinese().number(3482));
        assertEquals("3,482", Spoken.english().number(3482));
        assertEquals("0.13", Spoken.chinese().number(0.125001));
        assertEquals("—", Spoken.chinese().number(null));
    }

    /** A double of 20 digits tells five that nobody sent. */
    @Test
    void whatHasMoreDigitsThanAreSureIsAPowerOfTen() {
        assertEquals("999,999,999,999,999", Spoken.chinese().number(999_999_999_999_999L));
        assertEquals("1×10¹⁵", Spoken.chinese().number(1e15));
        assertEquals("-9.22×10¹⁸", Spoken.english().number(-9_223_372_036_854_775_807d));
        assertEquals("1×10³⁰⁸", Spoken.chinese().number(1e308));
    }

    /** A circuit nobody has named is called by its number. */
    @Test
    void aCircuitHasItsNumberOnce() {
        Words words = Spoken.chinese();
        assertEquals("1#", words.circuit(1, "1#"));
        assertEquals("1#", words.circuit(1, null));
        assertEquals("1#", words.circuit(1, " "));
        assertEquals("1# 照明", words.circuit(1, "1# 照明"));
        assertEquals("1# 照明", words.circuit(1, "照明"));
        assertEquals("1# 11# 备用", words.circuit(1, "11# 备用"));
    }
}
