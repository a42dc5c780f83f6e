package org.andian.portal.telling.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.telling.ChainStep;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** Which premises somebody on duty hears of. */
class DutySightTest {

    private static final List<String> NOBODY = List.of();
    private static final List<Grant> SCHOOLS =
            List.of(
                    new Grant(Role.DISTRICT_OFFICE, "/1/2/", Set.of("SCHOOL"), null, null),
                    new Grant(Role.SAFETY_MANAGER, null, Set.of(), 5L, null));

    @Test
    void anOfficeOfOneIndustryHearsOfThatAlone() {
        assertEquals(
                "((p.district_path like ? and p.venue_group in (?))) [/1/2/%, SCHOOL]",
                text(DutySight.ofAccount(ChainStep.DISTRICT, 2, SCHOOLS, NOBODY)));
        assertEquals("1 = 0 []", text(DutySight.ofAccount(ChainStep.CITY, 2, SCHOOLS, NOBODY)));
    }

    @Test
    void aManagerHearsOfHisPremises() {
        assertEquals(
                "((p.id = ?)) [5]",
                text(DutySight.ofAccount(ChainStep.ENTERPRISE, 5, SCHOOLS, NOBODY)));
        assertEquals(
                "1 = 0 []", text(DutySight.ofAccount(ChainStep.ENTERPRISE, 6, SCHOOLS, NOBODY)));
    }

    /** By whatever right he has there. */
    @Test
    void whoIsNamedByAnOfficeHearsOfItsDistrictWithinHisReach() {
        List<Grant> leader = List.of(new Grant(Role.LEADER, null, Set.of("HOSPITAL"), null, null));
        assertEquals(
                "((p.district_path like ? and p.venue_group in (?))) [/1/3/%, HOSPITAL]",
                text(DutySight.ofAccount(ChainStep.DISTRICT, 3, leader, List.of("/1/3/"))));
        assertEquals("1 = 0 []", text(DutySight.ofAccount(ChainStep.DISTRICT, 3, leader, NOBODY)));
    }

    @Test
    void whoHasNoAccountHearsOfAllForWhichHeIsNamed() {
        assertEquals("(1 = 1) []", text(DutySight.ofContact(ChainStep.PROVIDER, NOBODY)));
        assertEquals(
                "((p.district_path like ?)) [/1/3/%]",
                text(DutySight.ofContact(ChainStep.DISTRICT, List.of("/1/3/"))));
    }

    private static String text(List<Grant> grants) {
        Reach reach = new Scope("account:7", grants).premises("p");
        return reach.sql() + " " + reach.parameters();
    }
}
