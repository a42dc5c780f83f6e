package org.andian.portal.inspection.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class PlanReachTest {

    private static final Grant DISTRICT =
            new Grant(Role.DISTRICT_OFFICE, "/1/2/", Set.of(), null, null);
    private static final Grant MANAGER = new Grant(Role.SAFETY_MANAGER, null, Set.of(), 7L, null);

    @Test
    void aPlanIsKeptInItsVeryDistrict() {
        assertEquals(
                new Reach("(x.path = ?)", List.of("/1/2/")),
                PlanReach.keeping(new Scope("d", List.of(DISTRICT))));
        assertEquals(
                new Reach("1 = 0", List.of()), PlanReach.keeping(new Scope("m", List.of(MANAGER))));
        assertEquals(
                new Reach("1 = 0", List.of()),
                PlanReach.keeping(new Scope("d", List.of(DISTRICT), Rights.READ)));
        assertEquals(
                new Reach("1 = 1", List.of()),
                PlanReach.keeping(new Scope("c", List.of(Grant.everywhere(Role.CITY_OFFICE)))));
    }

    @Test
    void whoHasOnePremisesSeesReleasedPlansOfItAlone() {
        Reach seen = PlanReach.seeing(new Scope("m", List.of(MANAGER)));
        assertTrue(
                seen.sql().startsWith("(1 = 0 or n.state in ('RELEASED', 'CLOSED')"), seen.sql());
        assertEquals(List.of(7L), seen.parameters());
    }

    @Test
    void whoLooksOverADistrictSeesAllBelowIt() {
        Reach seen = PlanReach.seeing(new Scope("d", List.of(DISTRICT)));
        assertTrue(seen.sql().startsWith("((x.path like ?) or "), seen.sql());
        assertEquals(List.of("/1/2/%", "/1/2/%"), seen.parameters());
    }

    @Test
    void administratorsOfAccountsSeeNone() {
        Grant security = Grant.everywhere(Role.SECURITY_ADMINISTRATOR);
        Reach seen = PlanReach.seeing(new Scope("s", List.of(security)));
        assertTrue(seen.sql().startsWith("(1 = 0 or "), seen.sql());
        assertTrue(seen.sql().contains("u.plan_id = n.id and 1 = 0"), seen.sql());
    }
}
