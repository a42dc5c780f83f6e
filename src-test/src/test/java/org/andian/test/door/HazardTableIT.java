package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardHold;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Each role at each act in each state, inside its reach and outside: the door that all acts pass.
 */
@ArquillianTest
class HazardTableIT {

    private static final String EAST = "130702";
    private static final String WEST = "130703";

    /** By hand: in which states, by whom; nothing of it outside the reach. */
    private static final String EXPECTED =
            """
            CHANGE in FOUND ORDERED RETURNED by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER \
            INDUSTRY_REGULATOR SAFETY_MANAGER SERVICE_PROVIDER
            GRADE in FOUND ORDERED RETURNED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            MERGE in FOUND by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            ABSORB in FOUND ORDERED RETURNED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            ORDER in FOUND RETURNED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            PLAN in FOUND ORDERED RETURNED by SAFETY_MANAGER SERVICE_PROVIDER
            PROVE in FOUND ORDERED RETURNED by SAFETY_MANAGER SERVICE_PROVIDER
            RETURN in PROVED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            CLOSE in PROVED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            ASK_EXTENSION in ORDERED RETURNED by SAFETY_MANAGER SERVICE_PROVIDER
            SETTLE_EXTENSION in ORDERED PROVED RETURNED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            URGE in ORDERED PROVED RETURNED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            TRANSFER in FOUND ORDERED PROVED RETURNED CLOSED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE \
            INDUSTRY_REGULATOR
            REOPEN in CLOSED by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            SAFETY_MANAGER SERVICE_PROVIDER
            """;

    @Inject private Stage stage;

    @Inject private HazardDesk desk;

    @Inject private HazardHold holding;

    @Inject private Sql sql;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void eachRoleAtEachActInEachState() {
        stage.premises("HT-IN", EAST, "MALL");
        stage.premises("HT-OUT", WEST, "BANK");
        Map<Role, Scope> people = people();
        Scope city = people.get(Role.CITY_OFFICE);
        long inside = hazard(city, "HT-IN");
        long outside =
                hazard(
                        stage.person("ht-all", Role.CITY_OFFICE, "130700", Set.of(), null),
                        "HT-OUT");
        List<String> lines = new ArrayList<>();
        int checks = 0;
        for (HazardAct act : HazardAct.values()) {
            Set<HazardState> states = new TreeSet<>();
            Set<String> roles = new TreeSet<>();
            int pairs = 0;
            for (HazardState state : HazardState.values()) {
                sql.update(
                        "update hazard set state = ? where id in (?, ?)",
                        state.name(),
                        inside,
                        outside);
                for (Map.Entry<Role, Scope> one : people.entrySet()) {
                    checks += 2;
                    if (may(one.getValue(), inside, act)) {
                        states.add(state);
                        roles.add(one.getKey().name());
                        pairs++;
                    }
                    if (one.getKey() != Role.CITY_OFFICE) {
                        assertEquals(
                                false,
                                may(one.getValue(), outside, act),
                                one.getKey() + " " + act + " " + state + " outside");
                    }
                }
            }
            assertEquals(states.size() * roles.size(), pairs, act + " is not the same for all");
            lines.add(
                    act
                            + " in "
                            + states.stream().map(Enum::name).collect(Collectors.joining(" "))
                            + " by "
                            + String.join(" ", roles));
        }
        assertEquals(EXPECTED, ordered(lines));
        System.out.println("Acts upon hazards: " + checks + " checks, no leak");
    }

    private boolean may(Scope scope, long hazard, HazardAct act) {
        try {
            holding.hold(scope, hazard, act);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    /** One a role; all but the city's office see {@code HT-IN} alone. */
    private Map<Role, Scope> people() {
        Map<Role, Scope> people = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            String login = "ht-" + role.name().toLowerCase(Locale.ROOT);
            people.put(
                    role,
                    switch (role) {
                        case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                                stage.person(login, role, null, Set.of(), null);
                        case CITY_OFFICE -> stage.person(login, role, "130700", Set.of(), null);
                        case INDUSTRY_REGULATOR ->
                                stage.person(login, role, "130700", Set.of("MALL"), null);
                        case SAFETY_MANAGER -> stage.person(login, role, null, Set.of(), "HT-IN");
                        case SERVICE_PROVIDER -> provider();
                        default -> stage.person(login, role, EAST, Set.of(), null);
                    });
        }
        return people;
    }

    /** Whose reach is a district here: which provider serves a premises is no matter of this. */
    private Scope provider() {
        Scope watcher = stage.person("ht-duty_watcher", Role.DUTY_WATCHER, EAST, Set.of(), null);
        return new Scope(
                "ht-provider",
                watcher.grants().stream()
                        .map(
                                grant ->
                                        new Grant(
                                                Role.SERVICE_PROVIDER,
                                                grant.districtPath(),
                                                Set.of(),
                                                null,
                                                null))
                        .toList());
    }

    private long hazard(Scope scope, String premises) {
        return desk.register(
                scope,
                NewHazard.byPeople(
                        premises,
                        new HazardDetails(
                                "OTHER",
                                "table",
                                null,
                                null,
                                null,
                                null,
                                null,
                                HazardSource.OTHER,
                                stage.today(),
                                "tests"),
                        GradeWish.NONE));
    }

    /** In the order of the acts. */
    private static String ordered(List<String> lines) {
        return Arrays.stream(HazardAct.values())
                .map(
                        act ->
                                lines.stream()
                                        .filter(line -> line.startsWith(act + " "))
                                        .findFirst()
                                        .orElseThrow())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
