package org.andian.portal.scope;

import static org.andian.portal.refusal.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.account.Deputyship;
import org.andian.portal.account.LoginState;
import org.andian.portal.account.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What each role of the field may do, and what is left of it through a narrower token. */
class RightsTest {

    private static final Grant WATCHER =
            new Grant(Role.DUTY_WATCHER, "/1/2/", Set.of(), null, null);

    @Test
    void whatEachRoleMay() {
        assertEquals(
                """
                SYSTEM_ADMINISTRATOR administers, sees, configures, keeps devices
                SECURITY_ADMINISTRATOR administers
                AUDIT_ADMINISTRATOR administers
                CITY_OFFICE sees, acknowledges, keeps devices
                DISTRICT_OFFICE sees, acknowledges
                INDUSTRY_REGULATOR sees
                FIRE_BRIGADE sees
                GRID_OFFICER sees, acknowledges
                DUTY_WATCHER sees, acknowledges
                SAFETY_MANAGER sees, acknowledges
                SERVICE_PROVIDER sees, acknowledges, keeps devices
                LEADER sees\
                """,
                Arrays.stream(Role.values())
                        .map(RightsTest::line)
                        .collect(Collectors.joining("\n")));
    }

    private static String line(Role role) {
        Grant grant = Grant.everywhere(role);
        List<String> may =
                List.of(
                        role.isAdministrator() ? "administers" : "",
                        grant.seesBusiness() ? "sees" : "",
                        role.mayAcknowledge() ? "acknowledges" : "",
                        role.mayConfigure() ? "configures" : "",
                        role.mayKeepDevices() ? "keeps devices" : "");
        return role
                + " "
                + may.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    @Test
    void aTokenForReadingOnlyLooks() {
        Scope scope = new Scope("w", List.of(WATCHER), Rights.READ);
        assertEquals("((p.district_path like ?))", scope.premises("p").sql());
        assertEquals("1 = 0", scope.acknowledging("p").sql());
        assertEquals("1 = 0", scope.premises("p", role -> true).sql());
        assertEquals("((p.district_path like ?))", scope.premisesToRead("p", role -> true).sql());
        assertEquals("1 = 0", scope.premisesToRead("p", Role::maySeeOfficialsInDoubt).sql());
        assertNotAllowed(() -> scope.require(role -> true, "do anything"));
        assertNotAllowed(() -> scope.requireAcknowledging("acknowledge"));
        scope.requireToRead(Role.DUTY_WATCHER::equals, "look");
    }

    @Test
    void aTokenForAcknowledgingDoesNothingElse() {
        Scope scope = new Scope("w", List.of(WATCHER), Rights.ACKNOWLEDGE);
        assertEquals("((p.district_path like ?))", scope.acknowledging("p").sql());
        assertEquals("1 = 0", scope.premises("p", Role::mayAcknowledge).sql());
        assertNotAllowed(() -> scope.require(Role::mayAcknowledge, "do what is not acknowledging"));
        scope.requireAcknowledging("acknowledge");
    }

    @Test
    void aDistrictMakesAGrantNarrowerNeverWider() {
        assertEquals(Optional.of("/1/2/3/"), WATCHER.within("/1/2/3/").map(Grant::districtPath));
        assertEquals(Optional.of("/1/2/"), WATCHER.within("/1/").map(Grant::districtPath));
        assertEquals(Optional.empty(), WATCHER.within("/1/4/"));
        Grant manager = new Grant(Role.SAFETY_MANAGER, null, Set.of(), 77L, null);
        assertEquals(
                Optional.of(new Grant(Role.SAFETY_MANAGER, "/1/2/", Set.of(), 77L, null)),
                manager.within("/1/2/"));
    }

    @Test
    void aDeputyHasTheUnion() {
        LoginState state = new LoginState(false, false, null, false, false, null, null);
        Grant own = new Grant(Role.GRID_OFFICER, "/1/2/3/9/", Set.of(), null, null);
        Person deputy =
                new Person(
                        1,
                        "d",
                        "D",
                        null,
                        "zh",
                        state,
                        List.of(own),
                        List.of(new Deputyship("w", "W", null, List.of(WATCHER))),
                        Rights.ALL);
        assertEquals(List.of(own, WATCHER), deputy.scope().grants());
        assertEquals(
                new Scope(
                        "d",
                        List.of(
                                new Grant(Role.GRID_OFFICER, "/1/2/3/9/", Set.of(), null, null),
                                new Grant(Role.DUTY_WATCHER, "/1/2/3/", Set.of(), null, null)),
                        Rights.READ),
                deputy.narrowed(Rights.READ, "/1/2/3/").scope());
    }

    private static void assertNotAllowed(Executable act) {
        assertRefused(ScopeReason.NOT_ALLOWED, act);
    }
}
