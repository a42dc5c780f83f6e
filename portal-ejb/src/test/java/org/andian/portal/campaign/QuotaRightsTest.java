package org.andian.portal.campaign;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** Who acts as the office of a campaign's city: for milestones, excuses, records and pilots. */
class QuotaRightsTest {

    private static final String CITY = "/1/2/";

    @Test
    void theOfficeOfItsCityAndOfWhatLiesAboveIt() {
        assertTrue(isCityOffice(grant(Role.CITY_OFFICE, CITY, Set.of(), null, null)));
        assertTrue(isCityOffice(grant(Role.CITY_OFFICE, "/1/", Set.of(), null, null)));
        assertTrue(isCityOffice(grant(Role.CITY_OFFICE, null, Set.of(), null, null)));
    }

    @Test
    void notThatOfAnotherPlaceNorOneThatIsLimited() {
        assertFalse(isCityOffice(grant(Role.CITY_OFFICE, "/1/9/", Set.of(), null, null)));
        assertFalse(isCityOffice(grant(Role.CITY_OFFICE, "/1/2/3/", Set.of(), null, null)));
        assertFalse(isCityOffice(grant(Role.CITY_OFFICE, CITY, Set.of("MALL"), null, null)));
        assertFalse(isCityOffice(grant(Role.CITY_OFFICE, CITY, Set.of(), 7L, null)));
        assertFalse(isCityOffice(grant(Role.CITY_OFFICE, CITY, Set.of(), null, 7L)));
        assertFalse(isCityOffice(grant(Role.DISTRICT_OFFICE, CITY, Set.of(), null, null)));
    }

    private static boolean isCityOffice(Grant grant) {
        return QuotaRights.of(new Scope("tests", List.of(grant)), campaign()).isCityOffice();
    }

    private static Grant grant(
            Role role, String path, Set<String> industries, Long premises, Long provider) {
        return new Grant(role, path, industries, premises, provider);
    }

    private static Campaign campaign() {
        return PlainCampaign.of("C-1", "2026-01-01", null);
    }
}
