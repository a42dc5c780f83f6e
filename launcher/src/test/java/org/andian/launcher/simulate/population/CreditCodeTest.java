package org.andian.launcher.simulate.population;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CreditCodeTest {

    /** Published codes of two large companies: both check characters must come out. */
    @Test
    void checkCharactersOfPublishedCodes() {
        assertEquals("91110108551385082Q", CreditCode.of("91", "110108", "55138508"));
        assertEquals("914403001922038216", CreditCode.of("91", "440300", "19220382"));
    }
}
