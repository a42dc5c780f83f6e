package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.district.Districts;
import org.andian.portal.measurement.Metric;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.Duplicates;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.Position.Datum;
import org.andian.portal.premises.PremisesEdit;
import org.andian.portal.premises.PremisesLife;
import org.andian.portal.premises.PremisesMove;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.premises.Tags;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.regulation.RegulationReason;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Premises are edited, moved, closed, reopened and merged by those in whose reach they lie; past
 * days stay as they were.
 */
@ArquillianTest
class PremisesLifeIT {

    private static final String CITY = "130700";
    private static final String EAST = "130702";
    private static final String WEST = "130703";
    private static final int REGISTERED_DAYS = 40;
    private static final String WHY = "tests";

    @Inject private Stage stage;

    @Inject private PremisesRegister register;

    @Inject private PremisesLife life;

    @Inject private Duplicates duplicates;

    @Inject private Tags tags;

    @Inject private Placements placements;

    @Inject private Districts districts;

    @Inject private Devices devices;

    @Inject private Alarms alarms;

    private LocalDate today;
    private Scope city;
    private Scope east;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        today = LocalDate.ofInstant(stage.now(), Zones.CHINA);
        city = stage.person("pl-city", Role.CITY_OFFICE, CITY, Set.of(), null);
        east = stage.person("pl-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
    }

    @Test
    void aMoveTodayLeavesThePastWhereItWas() {
        PremisesRow shop = shop("move", EAST);
        life.move(city, new PremisesMove(shop.code(), WEST, "HOTEL", today, WHY, shop.version()));
        assertEquals(EAST + " MALL", placed(shop, today.minusDays(1)));
        assertEquals(WEST + " HOTEL", placed(shop, today));
        assertEquals(
                List.of(today, today.minusDays(REGISTERED_DAYS)),
                tags.history(city, shop.code()).stream().map(span -> span.from()).toList());
        assertEquals(Optional.empty(), register.find(east, shop.code()));
    }

    @Test
    void movedTwiceOnOneDayTheLastMoveCounts() {
        PremisesRow shop = shop("twice", EAST);
        life.move(city, new PremisesMove(shop.code(), WEST, null, today, WHY, shop.version()));
        life.move(
                city, new PremisesMove(shop.code(), EAST, "HOTEL", today, WHY, shop.version() + 1));
        assertEquals(EAST + " MALL", placed(shop, today.minusDays(1)));
        assertEquals(EAST + " HOTEL", placed(shop, today));
        assertEquals(2, tags.history(city, shop.code()).size());
    }

    @Test
    void neitherSettledDaysNorTheFutureAreChanged() {
        PremisesRow shop = shop("days", EAST);
        assertRefused(
                RegulationReason.SETTLED,
                () ->
                        life.move(
                                city,
                                new PremisesMove(
                                        shop.code(),
                                        WEST,
                                        null,
                                        today.minusDays(3),
                                        WHY,
                                        shop.version())));
        assertRefused(
                RegulationReason.FUTURE,
                () -> life.close(city, shop.code(), today.plusDays(1), WHY, shop.version()));
        assertRefused(
                PremisesReason.REASON_MISSING,
                () -> life.close(city, shop.code(), today, " ", shop.version()));
        assertRefused(
                PremisesReason.SAME_PLACE,
                () ->
                        life.move(
                                city,
                                new PremisesMove(
                                        shop.code(), EAST, null, today, WHY, shop.version())));
        life.move(
                city,
                new PremisesMove(shop.code(), WEST, null, today.minusDays(1), WHY, shop.version()));
        assertRefused(
                PremisesReason.CHANGED,
                () -> life.close(city, shop.code(), today, WHY, shop.version()));
        assertRefused(
                RegulationReason.BEFORE_PRESENT,
                () -> life.close(city, shop.code(), today.minusDays(2), WHY, shop.version() + 1));
        assertEquals(WEST + " MALL", placed(shop, today.minusDays(1)));
    }

    @Test
    void nobodyMovesWhatLiesOutsideOrOutOfTheOwnReach() {
        PremisesRow shop = shop("reach", EAST);
        PremisesMove away = new PremisesMove(shop.code(), WEST, null, today, WHY, shop.version());
        List<Scope> others =
                List.of(
                        Scope.nobody(),
                        stage.person("pl-west", Role.DISTRICT_OFFICE, WEST, Set.of(), null),
                        stage.person("pl-yuncheng", Role.CITY_OFFICE, "140800", Set.of(), null),
                        stage.person("pl-leader", Role.LEADER, CITY, Set.of(), null),
                        stage.person(
                                "pl-malls", Role.INDUSTRY_REGULATOR, CITY, Set.of("MALL"), null),
                        stage.person(
                                "pl-manager", Role.SAFETY_MANAGER, null, Set.of(), shop.code()));
        others.forEach(
                other -> {
                    assertKeptOut(other, () -> life.move(other, away));
                    assertKeptOut(
                            other,
                            () -> life.close(other, shop.code(), today, WHY, shop.version()));
                    assertKeptOut(other, () -> life.edit(other, edit(shop, "Another name")));
                    assertKeptOut(
                            other,
                            () ->
                                    tags.add(
                                            other,
                                            shop.code(),
                                            "HOTEL",
                                            today,
                                            WHY,
                                            shop.version()));
                });
        assertRefused(PremisesReason.OUTSIDE, () -> life.move(east, away));
        assertEquals(shop, register.find(city, shop.code()).orElseThrow());
        assertEquals(EAST + " MALL", placed(shop, today));
        life.edit(east, edit(shop, "Another name"));
        assertEquals("Another name", register.find(east, shop.code()).orElseThrow().name());
    }

    @Test
    void aClosedOneIsNotCountedUntilItReopens() {
        PremisesRow shop = shop("close", EAST);
        life.close(east, shop.code(), today, WHY, shop.version());
        assertEquals(EAST + " MALL", placed(shop, today.minusDays(1)));
        assertEquals("nowhere", placed(shop, today));
        assertEquals(Optional.empty(), register.find(east, shop.code()));
        assertEquals(today, register.findEver(east, shop.code()).orElseThrow().closedOn());
        assertRefused(
                PremisesReason.CLOSED,
                () ->
                        life.move(
                                city,
                                new PremisesMove(
                                        shop.code(), WEST, null, today, WHY, shop.version() + 1)));
        life.reopen(east, shop.code(), today, WHY, shop.version() + 1);
        assertEquals(EAST + " MALL", placed(shop, today));
        assertRefused(
                PremisesReason.NOT_CLOSED,
                () -> life.reopen(east, shop.code(), today, WHY, shop.version() + 2));
    }

    @Test
    void aFurtherGroupIsATagAndMovesNothing() {
        PremisesRow shop = shop("tag", EAST);
        tags.add(east, shop.code(), "HOTEL", today, WHY, shop.version());
        assertEquals(
                List.of("HOTEL"),
                tags.list(east, shop.code()).stream().map(tag -> tag.venueGroup()).toList());
        assertEquals(EAST + " MALL", placed(shop, today));
        assertRefused(
                PremisesReason.TAGGED,
                () -> tags.add(east, shop.code(), "HOTEL", today, WHY, shop.version() + 1));
        tags.end(east, shop.code(), "HOTEL", shop.version() + 1);
        assertEquals(List.of(), tags.list(east, shop.code()));
    }

    @Test
    void peopleAreShownWholeToThoseWhoCallThem() {
        PremisesRow shop = shop("people", EAST);
        Scope leader = stage.person("pl-leader", Role.LEADER, CITY, Set.of(), null);
        Scope manager =
                stage.person(
                        "pl-manager-" + shop.code(),
                        Role.SAFETY_MANAGER,
                        null,
                        Set.of(),
                        shop.code());
        assertEquals("Li Ming 13912340003", contact(city, shop));
        assertEquals("Li Ming 13912340003", contact(manager, shop));
        assertEquals("L** 139****0003", contact(leader, shop));
        assertEquals("L** 139****0003", contact(Stage.PORTAL, shop));
        life.edit(
                Stage.PORTAL,
                new PremisesEdit(
                        shop.code(),
                        shop.name(),
                        null,
                        "2 Test Road",
                        116.41024449916938,
                        39.91640428150164,
                        Datum.GCJ02,
                        "L**",
                        "139****0003",
                        null,
                        shop.version()));
        assertEquals("Li Ming 13912340003", contact(city, shop));
        PremisesRow edited = register.find(city, shop.code()).orElseThrow();
        assertEquals(
                "116.40400 39.91500",
                String.format(Locale.ROOT, "%.5f %.5f", edited.lon(), edited.lat()));
    }

    @Test
    void aMergedOneLeadsToTheOther() {
        PremisesRow ending = shop("ending", EAST);
        PremisesRow standing = shop("standing", WEST);
        long device = stage.device("D-" + ending.code(), ending.code(), 1);
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 900);
        Scope manager =
                stage.person(
                        "pl-" + standing.code(),
                        Role.SAFETY_MANAGER,
                        null,
                        Set.of(),
                        standing.code());
        assertEquals(0, alarms.count(manager, ofPremises(standing)));

        assertRefused(
                PremisesReason.UNKNOWN,
                () ->
                        duplicates.merge(
                                east,
                                ending.code(),
                                ending.version(),
                                standing.code(),
                                standing.version(),
                                WHY));
        duplicates.merge(
                city, ending.code(), ending.version(), standing.code(), standing.version(), WHY);

        assertEquals(
                List.of("D-" + ending.code()),
                devices.ofPremises(city, standing.id()).stream().map(DeviceRow::no).toList());
        assertEquals(
                standing.code(), register.findEver(city, ending.code()).orElseThrow().successor());
        assertEquals(EAST + " MALL", placed(ending, today.minusDays(1)));
        assertEquals("nowhere", placed(ending, today));
        Scope managerNow =
                stage.person(
                        "pl-" + standing.code(),
                        Role.SAFETY_MANAGER,
                        null,
                        Set.of(),
                        standing.code());
        assertEquals(
                1,
                alarms.count(managerNow, ofPremises(standing)),
                "the alarm raised before is there for who answers now");
        assertRefused(
                PremisesReason.MERGED,
                () -> life.reopen(city, ending.code(), today, WHY, ending.version() + 1));
    }

    @Test
    void duplicatesAreListedUntilToldApart() {
        PremisesRow one = shop("dup", EAST);
        String other = one.code() + "-B";
        register.register(
                east,
                new NewPremises(
                        other,
                        one.name().toUpperCase(Locale.ROOT) + " ",
                        null,
                        EAST,
                        "MALL",
                        null,
                        "2 Test Road",
                        null,
                        null,
                        null,
                        null,
                        true));
        assertTrue(pairs(east).contains(one.code() + " " + other));
        assertEquals(
                Set.of(),
                pairs(stage.person("pl-west", Role.DISTRICT_OFFICE, WEST, Set.of(), null)).stream()
                        .filter(pair -> pair.startsWith(one.code()))
                        .collect(Collectors.toSet()));
        duplicates.tellApart(east, other, one.code());
        assertEquals(
                Set.of(),
                pairs(city).stream()
                        .filter(pair -> pair.startsWith(one.code()))
                        .collect(Collectors.toSet()));
        assertNotAllowed(
                () ->
                        duplicates.list(
                                stage.person("pl-leader", Role.LEADER, CITY, Set.of(), null)));
    }

    private PremisesRow shop(String name, String district) {
        String code = "PL-" + name + "-" + stage.now().toEpochMilli();
        register.registerAll(
                Stage.PORTAL,
                List.of(
                        new NewPremises(
                                code,
                                "Shop " + code,
                                null,
                                district,
                                "MALL",
                                null,
                                "1 Test Road",
                                null,
                                null,
                                "Li Ming",
                                "13912340003",
                                true)),
                today.minusDays(REGISTERED_DAYS));
        return register.find(city, code).orElseThrow();
    }

    private static PremisesEdit edit(PremisesRow row, String name) {
        return new PremisesEdit(
                row.code(),
                name,
                null,
                row.address(),
                null,
                null,
                Datum.WGS84,
                row.contactName(),
                row.contactPhone(),
                null,
                row.version());
    }

    private String placed(PremisesRow row, LocalDate day) {
        return placements.on(day).stream()
                .filter(placement -> placement.premisesId() == row.id())
                .map(
                        placement ->
                                (placement.districtId() == districts.find(EAST).orElseThrow().id()
                                                ? EAST
                                                : WEST)
                                        + " "
                                        + placement.venueGroup())
                .findFirst()
                .orElse("nowhere");
    }

    private String contact(Scope scope, PremisesRow row) {
        return register.find(scope, row.code())
                .map(found -> found.contactName() + " " + found.contactPhone())
                .orElseThrow();
    }

    private Set<String> pairs(Scope scope) {
        return duplicates.list(scope).stream()
                .map(pair -> pair.one().code() + " " + pair.other().code())
                .collect(Collectors.toSet());
    }

    private static AlarmQuery ofPremises(PremisesRow row) {
        return AlarmQuery.all().premisesCode(row.code()).rows(0, 10);
    }

    /** Who keeps no premises may not; who keeps others does not find this one. */
    private static void assertKeptOut(Scope other, Executable act) {
        if (other.may(Role::mayKeepPremises)) {
            assertRefused(PremisesReason.UNKNOWN, act);
        } else {
            assertNotAllowed(act);
        }
    }
}
