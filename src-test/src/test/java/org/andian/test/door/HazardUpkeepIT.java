package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.chore.Chores;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.order.Proofs;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Which hazards go after their time, and which no time makes go. */
@ArquillianTest
class HazardUpkeepIT {

    private static final String SHOP = "HU-SHOP";

    /** Longer than hazards are kept. */
    private static final int LONG_AGO_DAYS = 2_000;

    @Inject private Stage stage;

    @Inject private HazardDesk desk;

    @Inject private Proofs proofs;

    @Inject private Chores chores;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private Scope city;
    private Scope manager;
    private LocalDate longAgo;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises(SHOP, "130731", "MALL");
        city = stage.person("hu-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        manager = stage.person("hu-manager", Role.SAFETY_MANAGER, null, Set.of(), SHOP);
        longAgo = stage.today().minusDays(LONG_AGO_DAYS);
    }

    /** One whose last day came long after it was closed is still counted on that day. */
    @Test
    void whatWasClosedLongAgoGoesWhenItsLastDayIsLongAgoToo() {
        long unordered = closed(null);
        long due = closed(longAgo.plusDays(1));
        long dueLately = closed(stage.today().minusDays(1));
        long open = found();
        byHand.update(
                "update hazard set registered_at = ?, changed_at = ? where id = ?",
                at(longAgo),
                at(longAgo),
                open);
        chores.runNow(Stage.PORTAL, "hazard.forget");
        Waiting.until(() -> count("hazard", "id", unordered) + count("hazard", "id", due) == 0);
        assertEquals(0, count("hazard_act", "hazard_id", due));
        assertEquals(1, count("hazard", "id", dueLately));
        assertEquals(1, count("hazard", "id", open));
    }

    private long closed(LocalDate dueOn) {
        long hazard = found();
        proofs.submit(manager, hazard, "mended", null);
        proofs.pass(city, hazard, null, "seen");
        byHand.update(
                "update hazard set registered_at = ?, closed_at = ?, changed_at = ? where id = ?",
                at(longAgo),
                at(longAgo),
                at(longAgo),
                hazard);
        if (dueOn != null) {
            byHand.update("update hazard set due_on = ? where id = ?", dueOn, hazard);
        }
        return hazard;
    }

    private long found() {
        return desk.register(
                city,
                NewHazard.byPeople(
                        SHOP,
                        new HazardDetails(
                                "AGEING",
                                "old line",
                                null,
                                "hall",
                                null,
                                null,
                                null,
                                HazardSource.INSPECTION,
                                stage.today(),
                                "Zhang"),
                        GradeWish.NONE));
    }

    private static Instant at(LocalDate day) {
        return Stage.at(day, 12);
    }

    private long count(String table, String column, long id) {
        return sql.count(
                "select count(*) as n from " + table + " where " + column + " = ?", List.of(id));
    }
}
