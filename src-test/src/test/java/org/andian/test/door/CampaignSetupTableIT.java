package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.campaign.building.BuildingStage;
import org.andian.portal.campaign.building.BuildingText;
import org.andian.portal.campaign.building.NewBuildings;
import org.andian.portal.campaign.excuse.ExcuseCause;
import org.andian.portal.campaign.excuse.Excuses;
import org.andian.portal.campaign.setup.CampaignSetups;
import org.andian.portal.campaign.setup.SetupSection;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Each role at setting up campaigns, at premises where nothing can be installed, and at new
 * buildings, inside its reach and outside.
 */
@ArquillianTest
class CampaignSetupTableIT {

    private static final String OTHER_CITY = "140800";
    private static final String FAR = "140881";

    /** 10 acts, 3 of reading, 12 roles, inside and outside, the system's reach apart. */
    private static final int CHECKS = 10 * 24 + 3 * 23;

    private static final String EXPECTED =
            """
            BEGIN SETUP in ANY by CITY_OFFICE
            READ SETUP by CITY_OFFICE
            KEEP FIELD in ANY by CITY_OFFICE
            ADD LINE in ANY by CITY_OFFICE
            DROP SETUP in ANY by CITY_OFFICE
            CHANGE CAMPAIGN in ANY by CITY_OFFICE
            ASK EXCUSE in ANY by CITY_OFFICE DISTRICT_OFFICE
            READ EXCUSE by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            ANSWER EXCUSE in ANY by CITY_OFFICE
            READ BUILDING by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SYSTEM_ADMINISTRATOR
            ADD BUILDING in ANY by CITY_OFFICE DISTRICT_OFFICE
            CHANGE BUILDING in ANY by CITY_OFFICE DISTRICT_OFFICE
            WITHDRAW BUILDING in ANY by CITY_OFFICE DISTRICT_OFFICE\
            """;

    private static final List<String> ANY = List.of("ANY");

    @Inject private EachRole roles;

    @Inject private OuterAct outer;

    @Inject private CampaignSetups setups;

    @Inject private Excuses excuses;

    @Inject private NewBuildings buildings;

    private final List<String> lines = new ArrayList<>();
    private ActTable table;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        roles.around("T1T");
        table = new ActTable(roles, outer);
    }

    @Test
    void eachRoleAtSettingUp() {
        ofSetups();
        ofExcuses();
        ofBuildings();
        assertEquals(EXPECTED, String.join("\n", lines));
        assertEquals(CHECKS, table.checks());
        System.out.println("Acts upon campaigns: " + table.checks() + " checks, no leak");
    }

    private void ofSetups() {
        act("BEGIN SETUP", one -> setups.begin(one.scope(), cityOf(one), null, null, true));
        Map<String, Long> there = new LinkedHashMap<>();
        there.put(EachRole.CITY, begun(roles.office("T1T-IN"), EachRole.CITY));
        there.put(OTHER_CITY, begun(roles.office("T1T-FAR"), OTHER_CITY));
        lines.add(
                table.reading(
                        "READ SETUP",
                        one -> setups.find(one.scope(), there.get(cityOf(one))).isPresent()));
        act(
                "KEEP FIELD",
                one -> setups.keep(one.scope(), there.get(cityOf(one)), "notice.nameZh", "", "x"));
        act(
                "ADD LINE",
                one -> setups.addLine(one.scope(), there.get(cityOf(one)), SetupSection.PHASE));
        act("DROP SETUP", one -> setups.drop(one.scope(), there.get(cityOf(one))));
        act("CHANGE CAMPAIGN", one -> setups.change(one.scope(), ofCity(cityOf(one))));
        setups.drop(roles.office("T1T-IN"), there.get(EachRole.CITY));
        setups.drop(roles.office("T1T-FAR"), there.get(OTHER_CITY));
    }

    private long begun(Scope office, String city) {
        return setups.begin(office, city, null, null, true);
    }

    private void ofExcuses() {
        act(
                "ASK EXCUSE",
                one -> excuses.ask(one.scope(), campaignOf(one.premises()), wish(one.premises())));
        Map<String, Long> there = new LinkedHashMap<>();
        Map<String, String> counties =
                Map.of("T1T-IN", EachRole.EAST, "T1T-OUT", EachRole.WEST, "T1T-FAR", FAR);
        roles.places()
                .forEach(
                        code ->
                                there.put(
                                        code,
                                        excuses.ask(
                                                roles.officeOf(counties.get(code)),
                                                campaignOf(code),
                                                wish(code))));
        lines.add(
                table.reading(
                        "READ EXCUSE",
                        one ->
                                excuses.list(one.scope(), campaignOf(one.premises())).stream()
                                        .anyMatch(
                                                row -> row.premisesCode().equals(one.premises()))));
        act(
                "ANSWER EXCUSE",
                one -> excuses.answer(one.scope(), there.get(one.premises()), false, "no"));
    }

    private static Excuses.Wish wish(String premises) {
        return new Excuses.Wish(premises, ExcuseCause.NO_NETWORK, "no network there", true);
    }

    private void ofBuildings() {
        Map<String, Long> there = new LinkedHashMap<>();
        Map<String, Scope> keepers = new LinkedHashMap<>();
        keepers.put(EachRole.EAST, roles.officeOf(EachRole.EAST));
        keepers.put(EachRole.WEST, roles.officeOf(EachRole.WEST));
        keepers.put(FAR, roles.office("T1T-FAR"));
        keepers.forEach(
                (district, keeper) ->
                        there.put(district, buildings.add(keeper, building(district, "1"), true)));
        lines.add(
                table.reading(
                        "READ BUILDING",
                        one ->
                                buildings
                                        .find(one.scope(), there.get(districtOf(one)))
                                        .isPresent()));
        act(
                "ADD BUILDING",
                one -> buildings.add(one.scope(), building(districtOf(one), "2"), true));
        act(
                "CHANGE BUILDING",
                one ->
                        buildings.change(
                                one.scope(),
                                there.get(districtOf(one)),
                                0,
                                building(districtOf(one), "3")));
        act(
                "WITHDRAW BUILDING",
                one -> buildings.withdraw(one.scope(), there.get(districtOf(one)), 0, "wrong"));
    }

    private static BuildingText building(String district, String no) {
        return new BuildingText(
                district,
                "T1T-" + no,
                "school",
                null,
                "SCHOOL",
                null,
                null,
                BuildingStage.DESIGN,
                true,
                false,
                null,
                null,
                null);
    }

    private static String cityOf(ActTable.Case one) {
        return one.premises().endsWith("-IN") ? EachRole.CITY : OTHER_CITY;
    }

    private static String ofCity(String city) {
        return city.equals(EachRole.CITY) ? "ZHANGJIAKOU-2016" : "YUNCHENG-2022";
    }

    private static String campaignOf(String premises) {
        return premises.endsWith("-FAR") ? ofCity(OTHER_CITY) : ofCity(EachRole.CITY);
    }

    /** What a city's office, and a regulator in it, does not reach lies in another city. */
    private static String districtOf(ActTable.Case one) {
        if (one.premises().endsWith("-IN")) {
            return EachRole.EAST;
        }
        boolean isOfTheCity =
                one.scope().has(Role.CITY_OFFICE) || one.scope().has(Role.INDUSTRY_REGULATOR);
        return isOfTheCity ? FAR : EachRole.WEST;
    }

    private void act(String name, Consumer<ActTable.Case> attempt) {
        lines.add(
                table.line(
                        name,
                        ANY,
                        state -> {},
                        one -> {
                            attempt.accept(one);
                            return true;
                        }));
    }
}
