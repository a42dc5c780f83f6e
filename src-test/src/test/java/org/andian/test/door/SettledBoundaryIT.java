package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;

import org.andian.portal.identity.Role;
import org.andian.portal.identity.Scope;
import org.andian.portal.org.Bodies;
import org.andian.portal.org.NewBody;
import org.andian.portal.org.NewPremises;
import org.andian.portal.org.NewRegulator;
import org.andian.portal.org.PremisesLife;
import org.andian.portal.org.PremisesMove;
import org.andian.portal.org.PremisesRegister;
import org.andian.portal.org.PremisesRow;
import org.andian.portal.org.Refusal;
import org.andian.portal.org.Refusal.Reason;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.Statistics;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The third day before today is settled and the second is not, whichever room one asks: what the
 * statistics call provisional is what can still be changed.
 */
@ArquillianTest
class SettledBoundaryIT {

    private static final int LAST_PROVISIONAL = 2;
    private static final int FIRST_SETTLED = 3;
    private static final String CITY = "130700";
    private static final String EAST = "130702";
    private static final String WEST = "130703";

    @Inject private Stage stage;
    @Inject private PremisesRegister register;
    @Inject private PremisesLife life;
    @Inject private Bodies bodies;
    @Inject private Statistics statistics;

    private LocalDate today;
    private Scope city;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.with(SettledBoundaryIT.class, Stage.class);
    }

    @BeforeEach
    void people() {
        today = LocalDate.ofInstant(stage.now(), ZoneId.of("Asia/Shanghai"));
        city = stage.person("sb-city", Role.CITY_OFFICE, CITY, Set.of(), null);
    }

    @Test
    void figures() {
        LocalDate settled = today.minusDays(FIRST_SETTLED);
        statistics.recount(Stage.PORTAL, settled, today);
        StatisticQuery week =
                StatisticQuery.of(
                        today.minusDays(7), today, Axis.DISTRICT, null, List.of("premises"));
        assertEquals(
                settled.plusDays(1),
                statistics.table(city, week, Locale.ENGLISH).freshness().provisionalFrom());
        StatisticQuery day =
                StatisticQuery.of(settled, settled, Axis.DISTRICT, null, List.of("premises"));
        assertEquals(
                null, statistics.table(city, day, Locale.ENGLISH).freshness().provisionalFrom());
    }

    @Test
    void moves() {
        PremisesRow shop = shop("move");
        assertSettled(() -> life.move(city, move(shop, FIRST_SETTLED)));
        assertDoesNotThrow(() -> life.move(city, move(shop, LAST_PROVISIONAL)));
    }

    @Test
    void closings() {
        PremisesRow shop = shop("close");
        assertSettled(() -> close(shop, FIRST_SETTLED));
        assertDoesNotThrow(() -> close(shop, LAST_PROVISIONAL));
    }

    @Test
    void regulators() {
        long first = body("First");
        long second = body("Second");
        NewRegulator named = new NewRegulator(first, "HOTEL", EAST, null);
        bodies.setRegulator(Stage.PORTAL, named, today.minusDays(100));
        NewRegulator next = new NewRegulator(second, "HOTEL", EAST, null);
        assertSettled(
                () -> bodies.setRegulator(Stage.PORTAL, next, today.minusDays(FIRST_SETTLED)));
        assertDoesNotThrow(
                () -> bodies.setRegulator(Stage.PORTAL, next, today.minusDays(LAST_PROVISIONAL)));
    }

    private static void assertSettled(org.junit.jupiter.api.function.Executable change) {
        assertEquals(Reason.SETTLED, assertThrows(Refusal.class, change).reason());
    }

    private PremisesMove move(PremisesRow shop, int daysBack) {
        return new PremisesMove(
                shop.code(), WEST, null, today.minusDays(daysBack), "tests", shop.version());
    }

    private void close(PremisesRow shop, int daysBack) {
        life.close(city, shop.code(), today.minusDays(daysBack), "tests", shop.version());
    }

    private long body(String name) {
        String called = "SB " + name + " " + stage.now().toEpochMilli();
        return bodies.registerBody(
                Stage.PORTAL, new NewBody(called, NewBody.Kind.BUREAU, "COMMERCE", CITY, true));
    }

    private PremisesRow shop(String name) {
        String code = "SB-" + name + "-" + stage.now().toEpochMilli();
        register.registerAll(
                Stage.PORTAL,
                List.of(
                        new NewPremises(
                                code,
                                "Shop " + code,
                                null,
                                EAST,
                                "MALL",
                                null,
                                "1 Test Road",
                                null,
                                null,
                                null,
                                null,
                                true)),
                today.minusDays(40));
        return register.find(city, code).orElseThrow();
    }
}
