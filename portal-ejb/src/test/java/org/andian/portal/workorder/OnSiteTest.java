package org.andian.portal.workorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.matter.WorkReason;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** When and where somebody was, and how far that is from the premises. */
class OnSiteTest {

    @Test
    void aPlaceIsWholeAndOnTheEarth() {
        assertEquals(112.99, new OnSite(null, 112.99, 35.02, 12.5).lon());
        assertNull(OnSite.now().lon());
        refused(112.99, null, null);
        refused(null, 35.02, null);
        refused(181.0, 35.02, null);
        refused(112.99, -90.5, null);
        refused(Double.NaN, 35.02, null);
        refused(112.99, 35.02, -1.0);
        refused(112.99, 35.02, Double.POSITIVE_INFINITY);
    }

    private static void refused(Double lon, Double lat, Double accuracy) {
        Refusal refused = assertThrows(Refusal.class, () -> new OnSite(null, lon, lat, accuracy));
        assertTrue(refused.is(WorkReason.POSITION));
    }

    @Test
    void aMomentIsKeptToTheMillisecond() {
        assertEquals(
                Instant.parse("2026-11-30T01:00:00.123Z"),
                new OnSite(Instant.parse("2026-11-30T01:00:00.123456Z"), null, null, null).at());
    }

    /** A hundredth of a degree of latitude is 1112 m; of longitude at 60 degrees half of that. */
    @Test
    void metresAlongTheGround() {
        assertEquals(1112, OnSite.metres(113.0, 35.0, 113.0, 35.01));
        assertEquals(556, OnSite.metres(10.0, 60.0, 10.01, 60.0));
        assertEquals(0, OnSite.metres(113.0, 35.0, 113.0, 35.0));
        assertNull(OnSite.metres(null, null, 113.0, 35.0));
        assertNull(OnSite.metres(113.0, 35.0, null, null));
    }
}
