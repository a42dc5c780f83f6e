package org.andian.portal.scope;

import static org.andian.portal.refusal.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How far each role sees and acts, as the condition that is put into every query. */
class ScopeTest {

    @Test
    void reachesOfTheRoles() {
        assertReach(
                """
                SYSTEM_ADMINISTRATOR (1 = 1) []
                SECURITY_ADMINISTRATOR 1 = 0 []
                AUDIT_ADMINISTRATOR 1 = 0 []
                CITY_OFFICE ((p.district_path like ?)) [/1/2/%]
                DISTRICT_OFFICE ((p.district_path like ?)) [/1/2/3/%]
                INDUSTRY_REGULATOR ((p.district_path like ? and p.venue_group in (?, ?))) [/1/2/%, KINDERGARTEN, SCHOOL]
                FIRE_BRIGADE ((p.district_path like ?)) [/1/2/%]
                GRID_OFFICER ((p.district_path like ?)) [/1/2/3/9/%]
                DUTY_WATCHER ((p.district_path like ?)) [/1/2/%]
                SAFETY_MANAGER ((p.id = ?)) [77]
                SERVICE_PROVIDER ((p.provider_id = ?)) [5]
                LEADER ((p.district_path like ?)) [/1/2/%]\
                """);
    }

    private static void assertReach(String expected) {
        assertEquals(
                expected,
                Arrays.stream(Role.values())
                        .map(ScopeTest::line)
                        .collect(Collectors.joining("\n")));
    }

    private static String line(Role role) {
        Reach reach = new Scope("somebody", List.of(grant(role))).premises("p");
        return role + " " + reach.sql() + " " + reach.parameters();
    }

    private static Grant grant(Role role) {
        return switch (role) {
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                    Grant.everywhere(role);
            case DISTRICT_OFFICE -> new Grant(role, "/1/2/3/", Set.of(), null, null);
            case GRID_OFFICER -> new Grant(role, "/1/2/3/9/", Set.of(), null, null);
            case INDUSTRY_REGULATOR ->
                    new Grant(role, "/1/2/", Set.of("SCHOOL", "KINDERGARTEN"), null, null);
            case SAFETY_MANAGER -> new Grant(role, null, Set.of(), 77L, null);
            case SERVICE_PROVIDER -> new Grant(role, null, Set.of(), null, 5L);
            default -> new Grant(role, "/1/2/", Set.of(), null, null);
        };
    }

    @Test
    void severalGrantsAreAUnion() {
        Scope scope =
                new Scope(
                        "li", List.of(grant(Role.SAFETY_MANAGER), grant(Role.INDUSTRY_REGULATOR)));
        assertEquals(
                new Reach(
                        "((p.id = ?) or (p.district_path like ? and p.venue_group in (?, ?)))",
                        List.of(77L, "/1/2/%", "KINDERGARTEN", "SCHOOL")),
                scope.premises("p"));
    }

    @Test
    void aRightReachesOnlyWhereItsGrantDoes() {
        Scope scope = new Scope("li", List.of(grant(Role.SAFETY_MANAGER), grant(Role.LEADER)));
        assertEquals(
                new Reach("((p.id = ?))", List.of(77L)), scope.premises("p", Role::mayAcknowledge));
    }

    @Test
    void nobodySeesNothing() {
        assertEquals(new Reach("1 = 0", List.of()), Scope.nobody().premises("p"));
    }

    @Test
    void rightsOfTheRoles() {
        assertEquals(Set.of(Role.SYSTEM_ADMINISTRATOR), having(Role::mayConfigure));
        assertEquals(
                Set.of(
                        Role.CITY_OFFICE,
                        Role.DISTRICT_OFFICE,
                        Role.DUTY_WATCHER,
                        Role.SAFETY_MANAGER,
                        Role.SERVICE_PROVIDER,
                        Role.GRID_OFFICER),
                having(Role::mayAcknowledge));
    }

    @Test
    void onlyTheAuditAdministratorReadsTheTrail() {
        assertEquals(
                Set.of(Role.AUDIT_ADMINISTRATOR),
                having(role -> readsTrail(new Scope("a", List.of(grant(role))))));
        assertNotAllowed(() -> Scope.portal("local-cli").requireAuditRight());
    }

    private static boolean readsTrail(Scope scope) {
        try {
            scope.requireAuditRight();
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private static Set<Role> having(java.util.function.Predicate<Role> right) {
        return Arrays.stream(Role.values()).filter(right).collect(Collectors.toSet());
    }

    private static void assertNotAllowed(Executable act) {
        assertRefused(ScopeReason.NOT_ALLOWED, act);
    }
}
