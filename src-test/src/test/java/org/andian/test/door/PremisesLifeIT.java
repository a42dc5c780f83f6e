package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.andian.test.door.Shops.CITY;
import static org.andian.test.door.Shops.EAST;
import static org.andian.test.door.Shops.REGISTERED_DAYS;
import static org.andian.test.door.Shops.WEST;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.premises.Position.Datum;
import org.andian.portal.premises.PremisesEdit;
import org.andian.portal.premises.PremisesLife;
import org.andian.portal.premises.PremisesMove;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.premises.Tags;
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

/**
 * Premises are edited, moved, closed and reopened by those in whose reach they lie; past days stay
 * as they were.
 */
@ArquillianTest
class PremisesLifeIT {

    private static final String WHY = "tests";

    @Inject private Stage stage;

    @Inject private Shops shops;

    @Inject private PremisesRegister register;

    @Inject private PremisesLife life;

    @Inject private Tags tags;

    private LocalDate today;
    private Scope city;
    private Scope east;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        today = stage.today();
        city = shops.city();
        east = shops.east();
    }

    @Test
    void aMoveTodayLeavesThePastWhereItWas() {
        PremisesRow shop = shops.shop("move", EAST);
        life.move(city, new PremisesMove(shop.code(), WEST, "HOTEL", today, WHY, shop.version()));
        assertEquals(EAST + " MALL", shops.placed(shop, today.minusDays(1)));
        assertEquals(WEST + " HOTEL", shops.placed(shop, today));
        assertEquals(
                List.of(today, today.minusDays(REGISTERED_DAYS)),
                tags.history(city, shop.code()).stream().map(span -> span.from()).toList());
        assertEquals(Optional.empty(), register.find(east, shop.code()));
    }

    @Test
    void movedTwiceOnOneDayTheLastMoveCounts() {
        PremisesRow shop = shops.shop("twice", EAST);
        life.move(city, new PremisesMove(shop.code(), WEST, null, today, WHY, shop.version()));
        life.move(
                city, new PremisesMove(shop.code(), EAST, "HOTEL", today, WHY, shop.version() + 1));
        assertEquals(EAST + " MALL", shops.placed(shop, today.minusDays(1)));
        assertEquals(EAST + " HOTEL", shops.placed(shop, today));
        assertEquals(2, tags.history(city, shop.code()).size());
    }

    @Test
    void neitherSettledDaysNorTheFutureAreChanged() {
        PremisesRow shop = shops.shop("days", EAST);
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
        assertEquals(WEST + " MALL", shops.placed(shop, today.minusDays(1)));
    }

    @Test
    void nobodyMovesWhatLiesOutsideOrOutOfTheOwnReach() {
        PremisesRow shop = shops.shop("reach", EAST);
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
        assertEquals(EAST + " MALL", shops.placed(shop, today));
        life.edit(east, edit(shop, "Another name"));
        assertEquals("Another name", register.find(east, shop.code()).orElseThrow().name());
    }

    @Test
    void aClosedOneIsNotCountedUntilItReopens() {
        PremisesRow shop = shops.shop("close", EAST);
        life.close(east, shop.code(), today, WHY, shop.version());
        assertEquals(EAST + " MALL", shops.placed(shop, today.minusDays(1)));
        assertEquals("nowhere", shops.placed(shop, today));
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
        assertEquals(EAST + " MALL", shops.placed(shop, today));
        assertRefused(
                PremisesReason.NOT_CLOSED,
                () -> life.reopen(east, shop.code(), today, WHY, shop.version() + 2));
    }

    @Test
    void aFurtherGroupIsATagAndMovesNothing() {
        PremisesRow shop = shops.shop("tag", EAST);
        tags.add(east, shop.code(), "HOTEL", today, WHY, shop.version());
        assertEquals(
                List.of("HOTEL"),
                tags.list(east, shop.code()).stream().map(tag -> tag.venueGroup()).toList());
        assertEquals(EAST + " MALL", shops.placed(shop, today));
        assertRefused(
                PremisesReason.TAGGED,
                () -> tags.add(east, shop.code(), "HOTEL", today, WHY, shop.version() + 1));
        tags.end(east, shop.code(), "HOTEL", shop.version() + 1);
        assertEquals(List.of(), tags.list(east, shop.code()));
    }

    @Test
    void peopleAreShownWholeToThoseWhoCallThem() {
        PremisesRow shop = shops.shop("people", EAST);
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

    private String contact(Scope scope, PremisesRow row) {
        return register.find(scope, row.code())
                .map(found -> found.contactName() + " " + found.contactPhone())
                .orElseThrow();
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
