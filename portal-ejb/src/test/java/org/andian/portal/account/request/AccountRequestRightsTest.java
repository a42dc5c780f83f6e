package org.andian.portal.account.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may ask for whom, written out. */
class AccountRequestRightsTest {

    private static final String EXPECTED =
            """
            SYSTEM_ADMINISTRATOR:
            SECURITY_ADMINISTRATOR:
            AUDIT_ADMINISTRATOR:
            CITY_OFFICE: DISTRICT_OFFICE INDUSTRY_REGULATOR GRID_OFFICER DUTY_WATCHER SAFETY_MANAGER SERVICE_PROVIDER
            DISTRICT_OFFICE: INDUSTRY_REGULATOR GRID_OFFICER DUTY_WATCHER SAFETY_MANAGER SERVICE_PROVIDER
            INDUSTRY_REGULATOR:
            FIRE_BRIGADE:
            GRID_OFFICER:
            DUTY_WATCHER:
            SAFETY_MANAGER: SAFETY_MANAGER
            SERVICE_PROVIDER:
            LEADER:\
            """;

    @Test
    void eachRoleAsksForThoseBelowIt() {
        String table =
                Stream.of(Role.values())
                        .map(own -> (own + ": " + below(own)).strip())
                        .collect(Collectors.joining("\n"));
        assertEquals(EXPECTED, table);
    }

    private static String below(Role own) {
        return AccountRequestRights.below(List.of(own)).stream()
                .map(Role::name)
                .collect(Collectors.joining(" "));
    }

    @Test
    void whoMayAskForNothingIsNotLedToAskingEither() {
        for (Role role : Role.values()) {
            assertEquals(
                    role.mayAskForAccounts(),
                    !AccountRequestRights.below(List.of(role)).isEmpty(),
                    role.name());
        }
    }

    @Test
    void severalRolesAddUpInTheOrderOfRoles() {
        assertEquals(
                List.of(
                        Role.INDUSTRY_REGULATOR,
                        Role.GRID_OFFICER,
                        Role.DUTY_WATCHER,
                        Role.SAFETY_MANAGER,
                        Role.SERVICE_PROVIDER),
                AccountRequestRights.below(
                        List.of(Role.SAFETY_MANAGER, Role.LEADER, Role.DISTRICT_OFFICE)));
    }

    /**
     * Own role, district and industries, then those wanted, and whether the first covers the
     * second; nothing in a column is no limit.
     */
    @ParameterizedTest
    @CsvSource({
        "CITY_OFFICE, /1/2/, , DISTRICT_OFFICE, /1/2/3/, , true",
        "CITY_OFFICE, /1/2/, , DISTRICT_OFFICE, /1/2/3/4/, , true",
        "CITY_OFFICE, /1/2/, , DISTRICT_OFFICE, /1/2/, , false",
        "CITY_OFFICE, /1/2/, , DISTRICT_OFFICE, /1/20/, , false",
        "CITY_OFFICE, /1/2/, , DISTRICT_OFFICE, /1/, , false",
        "CITY_OFFICE, /1/2/, , DISTRICT_OFFICE, , , false",
        "CITY_OFFICE, , , DISTRICT_OFFICE, /1/2/, , true",
        "CITY_OFFICE, , , DISTRICT_OFFICE, , , false",
        "CITY_OFFICE, /1/2/, , CITY_OFFICE, /1/2/3/, , false",
        "CITY_OFFICE, /1/2/, , LEADER, /1/2/3/, , false",
        "CITY_OFFICE, /1/2/, , FIRE_BRIGADE, /1/2/3/, , false",
        "CITY_OFFICE, /1/2/, , INDUSTRY_REGULATOR, /1/2/, SCHOOL, true",
        "CITY_OFFICE, /1/2/, , INDUSTRY_REGULATOR, , SCHOOL, false",
        "CITY_OFFICE, , , INDUSTRY_REGULATOR, , SCHOOL, true",
        "CITY_OFFICE, /1/2/, SCHOOL MALL, INDUSTRY_REGULATOR, /1/2/, SCHOOL, true",
        "CITY_OFFICE, /1/2/, SCHOOL, INDUSTRY_REGULATOR, /1/2/, SCHOOL MALL, false",
        "CITY_OFFICE, /1/2/, SCHOOL, GRID_OFFICER, /1/2/3/, , false",
        "DISTRICT_OFFICE, /1/2/3/, , GRID_OFFICER, /1/2/3/, , true",
        "DISTRICT_OFFICE, /1/2/3/, , GRID_OFFICER, /1/2/3/9/, , true",
        "DISTRICT_OFFICE, /1/2/3/, , GRID_OFFICER, /1/2/4/, , false",
        "DISTRICT_OFFICE, /1/2/3/, , DISTRICT_OFFICE, /1/2/3/9/, , false",
        "GRID_OFFICER, /1/2/3/, , GRID_OFFICER, /1/2/3/9/, , false",
        "SAFETY_MANAGER, , , GRID_OFFICER, /1/2/3/, , false"
    })
    void belowAndWithin(
            Role own,
            String ownPath,
            String ownIndustries,
            Role wanted,
            String path,
            String industries,
            boolean covers) {
        assertEquals(
                covers,
                AccountRequestRights.covers(
                        grant(own, ownPath, ownIndustries), grant(wanted, path, industries)));
    }

    @Test
    void rightsInOnePremisesOrOfAProviderCoverNoDistrict() {
        Grant wanted = grant(Role.GRID_OFFICER, "/1/2/3/", null);
        assertFalse(
                AccountRequestRights.covers(
                        new Grant(Role.DISTRICT_OFFICE, "/1/2/3/", Set.of(), 7L, null), wanted));
        assertFalse(
                AccountRequestRights.covers(
                        new Grant(Role.DISTRICT_OFFICE, "/1/2/3/", Set.of(), null, 7L), wanted));
        assertTrue(
                AccountRequestRights.covers(
                        new Grant(Role.DISTRICT_OFFICE, "/1/2/3/", Set.of(), null, null), wanted));
    }

    private static Grant grant(Role role, String path, String industries) {
        Set<String> codes =
                Arrays.stream(Objects.requireNonNullElse(industries, "").split(" "))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet());
        return new Grant(role, path, codes, null, null);
    }
}
