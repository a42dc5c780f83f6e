package org.andian.portal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CoveredNumberTest {

    @Test
    void itsMiddleIsCovered() {
        assertEquals("139****0003", CoveredNumber.of("13912340003"));
        assertEquals("*****", CoveredNumber.of("12345"));
        assertEquals("", CoveredNumber.of(""));
    }
}
