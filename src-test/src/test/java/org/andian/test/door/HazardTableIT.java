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
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Each role at each act in each state, inside its reach and outside: the door that all acts pass.
 */
@ArquillianTest
class HazardTableIT {

    /** 14 acts, 6 states, 12 roles, inside and outside. */
    private static final int CHECKS = 2016;

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

    @Inject private EachRole roles;

    @Inject private OuterAct outer;

    @Inject private HazardDesk desk;

    @Inject private HazardHold holding;

    @Inject private Sql sql;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void eachRoleAtEachActInEachState() {
        roles.around("HT");
        Map<String, Long> hazards = new LinkedHashMap<>();
        roles.places().forEach(code -> hazards.put(code, hazard(code)));
        List<String> states = Stream.of(HazardState.values()).map(Enum::name).toList();
        ActTable table = new ActTable(roles, outer);
        List<String> lines = new ArrayList<>();
        for (HazardAct act : HazardAct.values()) {
            lines.add(
                    table.line(
                            act.name(),
                            states,
                            state -> lead(hazards, state),
                            one -> {
                                holding.hold(one.scope(), hazards.get(one.premises()), act);
                                return true;
                            }));
        }
        assertEquals(EXPECTED, String.join("\n", lines) + "\n");
        assertEquals(CHECKS, table.checks());
        System.out.println("Acts upon hazards: " + table.checks() + " checks, no leak");
    }

    private void lead(Map<String, Long> hazards, String state) {
        for (long id : hazards.values()) {
            sql.update("update hazard set state = ? where id = ?", state, id);
        }
    }

    private long hazard(String premises) {
        return desk.register(
                roles.office(premises),
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
}
