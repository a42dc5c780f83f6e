package org.andian.portal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.intake.BrokerReports.Share;
import org.junit.jupiter.api.Test;

class BrokerReportsTest {

    @Test
    void beyondTheCapOfAnHourAllShareOneRow() {
        Share share = new Share(0, 0, 0);
        for (int n = 0; n < 2_000; n++) {
            share = share.plusOne(7);
            assertFalse(share.isFull());
        }
        share = share.plusOne(7);
        assertTrue(share.isFull());
        assertEquals(42, share.withRest(7, 42).plusOne(7).rest());
    }

    @Test
    void theNextHourHasAShareOfItsOwn() {
        Share full = new Share(7, 5_000, 42);
        assertEquals(new Share(8, 1, 0), full.plusOne(8));
        assertEquals(full, full.withRest(8, 43));
    }
}
