package org.andian.portal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class WantedTest {

    @ParameterizedTest
    @CsvSource({
        "139 5550 1234, %13955501234%",
        "0359-7781234, %03597781234%",
        "(0731) 5551-9876, %073155519876%",
        "+86 139 5550 1234, %13955501234%",
        "８６１３９５５５０１２３４, %13955501234%",
        "8612, %8612%"
    })
    void aPhoneIsItsDigits(String typed, String part) {
        assertEquals(Optional.of(part), wanted(typed).phonePart());
    }

    @ParameterizedTest
    @ValueSource(strings = {"139", "T-1000", "1 号楼", "", "()"})
    void otherTextsAreNoPhones(String typed) {
        assertEquals(Optional.empty(), wanted(typed).phonePart());
    }

    @Test
    void signsOfPatternsMeanThemselves() {
        assertEquals("%50\\% a\\_b \\\\%", wanted(" 50% a_b \\ ").part());
    }

    @Test
    void whatCannotBeMeantIsBroughtIntoItsLimits() {
        assertTrue(wanted(null).isNothing());
        assertTrue(wanted(" \u200B ").isNothing());
        Wanted wild = new Wanted("𠮷".repeat(300), -5, 100_000);
        assertEquals("𠮷".repeat(Wanted.LONGEST), wild.text());
        assertEquals(0, wild.first());
        assertEquals(Wanted.LARGEST_PAGE, wild.size());
    }

    private static Wanted wanted(String text) {
        return new Wanted(text, 0, 10);
    }
}
