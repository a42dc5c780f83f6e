package org.andian.portal.campaign;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.time.Instant;

/** What quotas and pilots themselves let happen. */
class CampaignEntriesTest {

    private static final Instant AT = Instant.parse("2026-11-28T01:00:00Z");

    @Test
    void aQuotaIsSetOnlyByWhoSawIt() {
        QuotaEntry entry = new QuotaEntry(1, quota(null, 10));
        entry.set(quota(null, 10), true, "city", AT);
        assertEquals(new QuotaCell(3, 2, 10, true, false), entry.cell());
        assertEquals("QUOTA_CHANGED [10]", refused(() -> entry.requireSeen(9)));
        assertEquals("QUOTA_CHANGED [10]", refused(() -> entry.requireSeen(null)));
        assertDoesNotThrow(() -> entry.requireSeen(10));
    }

    @Test
    void aQuotaIsAWholeNumberUpToAMillion() {
        assertEquals("QUOTA_RANGE [1000000]", refused(() -> quota(null, 1_000_001)));
        assertEquals("QUOTA_RANGE [1000000]", refused(() -> quota(null, -1)));
        assertEquals("QUOTA_RANGE [1000000]", refused(() -> NewQuota.parse("1e99999999")));
        assertEquals(17, NewQuota.parse(" 17 "));
        assertNull(NewQuota.parse(" "));
        assertEquals(
                "REASON_TOO_LONG [200]",
                refused(() -> new NewQuota("C", 3, 2, null, 1, "x".repeat(201), false)));
    }

    @Test
    void aPilotThatIsWithdrawnChangesNoMore() {
        PilotEntry pilot = PilotEntry.ofDistrict(1, 7, 3, false).namedBy("office", AT);
        pilot.choose(true);
        pilot.withdraw("office", AT);
        assertEquals("PILOT_WITHDRAWN []", refused(() -> pilot.choose(true)));
        assertEquals("PILOT_WITHDRAWN []", refused(() -> pilot.withdraw("city", AT)));
    }

    private static NewQuota quota(Integer before, Integer quota) {
        return new NewQuota("C", 3, 2, before, quota, null, false);
    }

    private static String refused(Executable act) {
        Refusal refusal = assertThrows(Refusal.class, act);
        return refusal.reason().name() + " " + refusal.values();
    }
}
