package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.ledger.AddedColumns;
import org.andian.portal.ledger.AddedType;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerQuery;
import org.andian.portal.ledger.Ledgers;
import org.andian.portal.ledger.area.AreaFigures;
import org.andian.portal.ledger.area.AreaKind;
import org.andian.portal.ledger.area.AreaState;
import org.andian.portal.ledger.area.AreaText;
import org.andian.portal.ledger.area.Areas;
import org.andian.portal.ledger.entry.GoodFinding;
import org.andian.portal.ledger.entry.GoodText;
import org.andian.portal.ledger.entry.GoodsChecks;
import org.andian.portal.ledger.entry.ViolatorText;
import org.andian.portal.ledger.entry.Violators;
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
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Each role at each ledger and at each act upon what ledgers keep themselves, inside its reach and
 * outside. Lines of districts are nobody's who has single premises or serves them.
 */
@ArquillianTest
class LedgerTableIT {

    private static final String FAR = "140881";

    private static final String RUN =
            Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);

    /** 11 acts, 7 of reading, 12 roles, inside and outside, the system's reach apart. */
    private static final int CHECKS = 11 * 24 + 7 * 23;

    private static final String EXPECTED =
            """
            READ INVESTIGATION by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER \
            INDUSTRY_REGULATOR LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            READ HAZARD by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            READ GOODS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            RECORD GOODS in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR
            WITHDRAW GOODS in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR
            READ VIOLATORS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SYSTEM_ADMINISTRATOR
            RECORD VIOLATOR in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            WITHDRAW VIOLATOR in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            READ AREA by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SYSTEM_ADMINISTRATOR
            READ FIGURES OF AREAS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER \
            INDUSTRY_REGULATOR LEADER SYSTEM_ADMINISTRATOR
            ADD AREA in ANY by CITY_OFFICE DISTRICT_OFFICE
            CHANGE AREA in ANY by CITY_OFFICE DISTRICT_OFFICE
            WITHDRAW AREA in ANY by CITY_OFFICE DISTRICT_OFFICE
            INCLUDE PREMISES in ANY by CITY_OFFICE DISTRICT_OFFICE
            READ COLUMN by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SYSTEM_ADMINISTRATOR
            ADD COLUMN in ANY by CITY_OFFICE DISTRICT_OFFICE
            RENAME COLUMN in ANY by CITY_OFFICE DISTRICT_OFFICE
            FILL COLUMN in ANY by CITY_OFFICE DISTRICT_OFFICE\
            """;

    private static final List<String> ANY = List.of("ANY");

    @Inject private Stage stage;

    @Inject private EachRole roles;

    @Inject private OuterAct outer;

    @Inject private HazardDesk desk;

    @Inject private Ledgers ledgers;

    @Inject private AddedColumns columns;

    @Inject private Areas areas;

    @Inject private AreaFigures figures;

    @Inject private GoodsChecks goods;

    @Inject private Violators violators;

    @Inject private Districts districts;

    private final List<String> lines = new ArrayList<>();
    private ActTable table;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        roles.around("LT");
        table = new ActTable(roles, outer);
    }

    @Test
    void eachRoleAtEachLedger() {
        Map<String, Long> hazards = new LinkedHashMap<>();
        roles.places().forEach(code -> hazards.put(code, hazard(roles.office(code), code)));
        reads("READ INVESTIGATION", LedgerKind.INVESTIGATION);
        reads("READ HAZARD", LedgerKind.HAZARD);
        ofGoods();
        ofViolators();
        ofAreas();
        ofColumns(hazards);
        assertEquals(EXPECTED, String.join("\n", lines));
        assertEquals(CHECKS, table.checks());
        System.out.println("Acts upon ledgers: " + table.checks() + " checks, no leak");
    }

    private void reads(String name, LedgerKind kind) {
        lines.add(
                table.reading(
                        name,
                        one ->
                                ledgers.count(
                                                one.scope(),
                                                LedgerQuery.ofPremises(kind, one.premises()))
                                        > 0));
    }

    private void ofGoods() {
        Map<String, Long> there = new LinkedHashMap<>();
        roles.places()
                .forEach(
                        code ->
                                there.put(
                                        code,
                                        goods.record(roles.office(code), good(code, "1"), true)));
        reads("READ GOODS", LedgerKind.GOODS);
        act("RECORD GOODS", one -> goods.record(one.scope(), good(one.premises(), "2"), true));
        act(
                "WITHDRAW GOODS",
                one -> goods.withdraw(one.scope(), there.get(one.premises()), "wrong"));
    }

    private GoodText good(String premises, String no) {
        return new GoodText(
                premises,
                RUN + no,
                stage.today(),
                "sockets",
                null,
                null,
                3,
                GoodFinding.PASSED,
                null,
                "tests");
    }

    private void ofViolators() {
        Map<String, Long> there = new LinkedHashMap<>();
        keepers()
                .forEach(
                        (district, keeper) ->
                                there.put(
                                        district,
                                        violators.record(keeper, violator(district, "1"), true)));
        lines.add(
                table.reading(
                        "READ VIOLATORS",
                        one ->
                                violators
                                        .registered(one.scope(), List.of(RUN + "1"))
                                        .containsKey(violator(districtOf(one), "1").key())));
        act(
                "RECORD VIOLATOR",
                one -> violators.record(one.scope(), violator(districtOf(one), "2"), true));
        act(
                "WITHDRAW VIOLATOR",
                one -> violators.withdraw(one.scope(), there.get(districtOf(one)), "wrong"));
    }

    private ViolatorText violator(String district, String no) {
        return new ViolatorText(
                district,
                RUN + no,
                "shop",
                null,
                null,
                "sold no-name goods",
                stage.today(),
                null,
                null,
                null,
                "bureau");
    }

    private void ofAreas() {
        Map<String, Long> there = new LinkedHashMap<>();
        keepers()
                .forEach(
                        (district, keeper) ->
                                there.put(district, areas.add(keeper, area(district, "1"), true)));
        lines.add(
                table.reading(
                        "READ AREA",
                        one -> areas.find(one.scope(), there.get(districtOf(one))).isPresent()));
        lines.add(
                table.reading(
                        "READ FIGURES OF AREAS",
                        one ->
                                figures.list(one.scope(), null).stream()
                                        .anyMatch(row -> row.districtId() == idOf(one))));
        act("ADD AREA", one -> areas.add(one.scope(), area(districtOf(one), "2"), true));
        act(
                "CHANGE AREA",
                one ->
                        areas.change(
                                one.scope(),
                                there.get(districtOf(one)),
                                0,
                                area(districtOf(one), "3")));
        act(
                "WITHDRAW AREA",
                one -> areas.withdraw(one.scope(), there.get(districtOf(one)), 0, "wrong"));
        act(
                "INCLUDE PREMISES",
                one -> areas.include(one.scope(), there.get(districtOf(one)), one.premises()));
    }

    private static AreaText area(String district, String no) {
        return new AreaText(
                district,
                RUN + no,
                "area",
                AreaKind.SHANTY_TOWN,
                null,
                10,
                30,
                null,
                null,
                null,
                null,
                null,
                null,
                AreaState.WATCHED);
    }

    private void ofColumns(Map<String, Long> hazards) {
        Map<String, Long> there = new LinkedHashMap<>();
        keepers()
                .forEach(
                        (district, keeper) ->
                                there.put(
                                        district,
                                        columns.add(
                                                keeper,
                                                LedgerKind.HAZARD,
                                                districts.get(district).id(),
                                                "one " + RUN,
                                                AddedType.TEXT)));
        lines.add(
                table.reading(
                        "READ COLUMN",
                        one ->
                                columns.list(one.scope(), LedgerKind.HAZARD).stream()
                                        .anyMatch(
                                                column ->
                                                        column.id()
                                                                == there.get(districtOf(one)))));
        act(
                "ADD COLUMN",
                one ->
                        columns.add(
                                one.scope(),
                                LedgerKind.HAZARD,
                                idOf(one),
                                "two " + RUN,
                                AddedType.DAY));
        act(
                "RENAME COLUMN",
                one -> columns.rename(one.scope(), there.get(districtOf(one)), 0, "three " + RUN));
        act(
                "FILL COLUMN",
                one ->
                        columns.fill(
                                one.scope(),
                                there.get(districtOf(one)),
                                hazards.get(one.premises()).toString(),
                                "filled"));
    }

    /** Who keeps what of which district. */
    private Map<String, Scope> keepers() {
        Map<String, Scope> keepers = new LinkedHashMap<>();
        keepers.put(EachRole.EAST, roles.officeOf(EachRole.EAST));
        keepers.put(EachRole.WEST, roles.officeOf(EachRole.WEST));
        keepers.put(FAR, roles.office("-FAR"));
        return keepers;
    }

    private long idOf(ActTable.Case one) {
        return districts.get(districtOf(one)).id();
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
                                HazardSource.PATROL,
                                stage.today(),
                                "tests"),
                        GradeWish.NONE));
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
