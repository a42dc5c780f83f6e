package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;

import org.andian.portal.fact.Recounts;
import org.andian.portal.premises.PremisesLife;
import org.andian.portal.premises.PremisesMove;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.regulation.NewRegulator;
import org.andian.portal.regulation.RegulationReason;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.Statistics;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
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

    @Inject private Recounts recounts;

    private LocalDate today;
    private Scope city;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        today = stage.today();
        city = stage.person("sb-city", Role.CITY_OFFICE, CITY, Set.of(), null);
    }

    @Test
    void figures() {
        LocalDate settled = today.minusDays(FIRST_SETTLED);
        recounts.recount(Stage.PORTAL, settled, today);
        assertEquals(settled.plusDays(1), provisionalFrom(settled.minusDays(1), today));
        assertNull(provisionalFrom(settled, settled));
    }

    private LocalDate provisionalFrom(LocalDate first, LocalDate last) {
        StatisticQuery query =
                StatisticQuery.of(first, last, Axis.DISTRICT, null, List.of("premises"));
        return statistics.table(city, query, Locale.ENGLISH).freshness().provisionalFrom();
    }

    @Test
    void moves() {
        PremisesRow shop = shop("move");
        assertRefused(RegulationReason.SETTLED, () -> life.move(city, move(shop, FIRST_SETTLED)));
        life.move(city, move(shop, LAST_PROVISIONAL));
        assertEquals(shop.version() + 1, register.find(city, shop.code()).orElseThrow().version());
    }

    @Test
    void closings() {
        PremisesRow shop = shop("close");
        assertRefused(RegulationReason.SETTLED, () -> close(shop, FIRST_SETTLED));
        close(shop, LAST_PROVISIONAL);
        assertEquals(
                shop.version() + 1, register.findEver(city, shop.code()).orElseThrow().version());
    }

    @Test
    void regulators() {
        bodies.setRegulator(Stage.PORTAL, regulator("SB First"), today.minusDays(100));
        String second = "SB Second " + stage.now().toEpochMilli();
        NewRegulator next = regulator(second);
        assertRefused(
                RegulationReason.REGULATOR_SETTLED,
                () -> bodies.setRegulator(Stage.PORTAL, next, today.minusDays(FIRST_SETTLED)));
        bodies.setRegulator(Stage.PORTAL, next, today.minusDays(LAST_PROVISIONAL));
        assertEquals(
                1,
                bodies.regulators(Stage.PORTAL).stream()
                        .filter(row -> row.body().equals(second))
                        .filter(row -> row.from().equals(today.minusDays(LAST_PROVISIONAL)))
                        .count());
    }

    private PremisesMove move(PremisesRow shop, int daysBack) {
        return new PremisesMove(
                shop.code(), WEST, null, today.minusDays(daysBack), "tests", shop.version());
    }

    private void close(PremisesRow shop, int daysBack) {
        life.close(city, shop.code(), today.minusDays(daysBack), "tests", shop.version());
    }

    private NewRegulator regulator(String body) {
        long id =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody(body, NewBody.Kind.BUREAU, "COMMERCE", CITY, true));
        return new NewRegulator(id, "HOTEL", EAST);
    }

    private PremisesRow shop(String name) {
        String code = "SB-" + name + "-" + stage.now().toEpochMilli();
        register.registerAll(
                Stage.PORTAL, List.of(Stage.place(code, EAST, "MALL")), today.minusDays(40));
        return register.find(city, code).orElseThrow();
    }
}
