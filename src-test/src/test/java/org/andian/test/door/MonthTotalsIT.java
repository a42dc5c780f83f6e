package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.fact.Recounts;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The running totals by month where some days were computed later than those after them. */
@ArquillianTest
class MonthTotalsIT {

    private static final String COUNTY = "130709";
    private static final String SHOP = "MT-SHOP";
    private static final String INDICATOR = "messages";

    /** Of no alarm there is. */
    private static final long ALARM = -7_106;

    @Inject private Stage stage;

    @Inject private Recounts recounts;

    @Inject private PremisesRegister premises;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private LocalDate today;
    private LocalDate between;
    private LocalDate before;
    private long shop;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void shop() {
        today = stage.today();
        between = today.withDayOfMonth(1).minusMonths(1);
        before = between.minusDays(1);
        if (premises.find(Stage.PORTAL, SHOP).isEmpty()) {
            premises.registerAll(
                    Stage.PORTAL, List.of(Stage.place(SHOP, COUNTY, "MALL")), before.minusDays(1));
        }
        shop = premises.find(Stage.PORTAL, SHOP).orElseThrow().id();
    }

    @AfterEach
    void nothingIsLeft() {
        byHand.update("delete from message where alarm_id = ?", ALARM);
        recompute(before);
        recompute(today);
    }

    /** As after a month in which no node ran: the running day is computed before those missed. */
    @Test
    void whatCameBeforeIsLedThroughAMonthThatCountsNothing() {
        recompute(today);
        message(1, Stage.at(before, 12));
        recompute(before);
        assertEquals(1, total(today));
        for (LocalDate missed : List.of(between, today)) {
            byHand.update(
                    "delete from fact_day where indicator = ? and day = ?", INDICATOR, missed);
            byHand.update(
                    "delete from fact_total where indicator = ? and month = ?",
                    INDICATOR,
                    missed.withDayOfMonth(1));
        }
        message(2, stage.now());
        recompute(today);
        recompute(between);
        assertEquals(1, total(between));
        assertEquals(2, total(today));
    }

    private void recompute(LocalDate day) {
        recounts.recount(Stage.PORTAL, day, day);
    }

    private void message(int round, Instant written) {
        byHand.update(
                """
                insert into message (alarm_id, round, occasion, step, person, way, who, language, severity, subject,
                  words, written_at, state, handed_at, premises_id)
                values (?, ?, 'RAISED', 'ENTERPRISE', 'contact:0', 'SMS', 'Somebody', 'zh', 'ALARM', '-', '-', ?,
                  'DELIVERED', ?, ?)\
                """,
                ALARM,
                round,
                written,
                written,
                shop);
    }

    /** All up to the end of the month. */
    private long total(LocalDate day) {
        return sql.count(
                """
                select coalesce(sum(t.numerator), 0) as n from fact_total t join district d on d.id = t.district_id
                where d.code = ? and t.indicator = ? and t.month = ?\
                """,
                List.of(COUNTY, INDICATOR, day.withDayOfMonth(1)));
    }
}
