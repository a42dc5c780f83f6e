package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
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
 * Figures of past days: what comes in late changes them on record, what is moved today does not.
 */
@ArquillianTest
class StatisticOfPastIT {

    @Inject private OwnCity city;

    @Inject private Stage stage;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private PremisesRegister premises;

    @Inject private Districts districts;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private LocalDate today;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void aCityOfItsOwn() {
        city.found();
        today = city.today();
    }

    /**
     * Three weeks ago is settled long since: what comes in for it now is counted, and what was said
     * before stays on record.
     */
    @Test
    void aSettledDayIsCorrectedOnRecord() {
        LocalDate settled = today.minusDays(21);
        Scope office = stage.person("st-late", Role.DISTRICT_OFFICE, "130702", Set.of(), null);
        StatisticQuery day =
                StatisticQuery.of(settled, settled, Axis.VENUE_GROUP, null, List.of("alarms"));
        if (premises.find(Stage.PORTAL, "ST-LATE").isEmpty()) {
            premises.registerAll(
                    Stage.PORTAL,
                    List.of(OwnCity.shop("ST-LATE", "130702", "MALL")),
                    today.minusDays(OwnCity.REGISTERED_DAYS));
        }
        recounts.recount(Stage.PORTAL, settled, settled);
        StatisticTable before = statistics.table(office, day, Locale.ENGLISH);
        city.alarmFor("ST-L" + stage.now().toEpochMilli(), "ST-LATE", 21, 10, 650, 10);
        assertEquals(
                0,
                recounts.recount(
                        Stage.PORTAL,
                        settled,
                        today)); // all days after it: a device's last reading is handed on
        StatisticTable after = statistics.table(office, day, Locale.ENGLISH);
        assertEquals(
                before.total().cells().getFirst().numerator() + 1,
                after.total().cells().getFirst().numerator());
        assertEquals(before.freshness().corrections() + 1, after.freshness().corrections());
        assertEquals(
                1,
                sql.count(
                        """
                        select sum(c.numerator - c.numerator_before) as n from fact_correction c
                        join fact_day d on d.indicator = c.indicator and d.day = c.day and d.version = c.version
                        where c.indicator = 'alarms' and c.day = ?\
                        """,
                        List.of(settled)));
    }

    /** The move is taken back at the end, for the other tests. */
    @Test
    void movingAPremisesTodayChangesNoPastFigure() {
        long east = districts.find("ST-EAST").orElseThrow().id();
        long west = districts.find("ST-WEST").orElseThrow().id();
        String now = todayByDistrict();
        move(west, "ST-WEST");
        try {
            assertEquals(0, recounts.recount(Stage.PORTAL, today.minusDays(OwnCity.DAYS), today));
            assertEquals(
                    OwnCity.BY_DISTRICT,
                    OwnCity.text(city.week(city.office(), Axis.DISTRICT, null)));
            assertNotEquals(now, todayByDistrict());
        } finally {
            byHand.update(
                    "delete from premises_placement where premises_id = (select id from premises"
                            + " where code = 'ST-1') and valid_from = ?",
                    today);
            byHand.update(
                    "update premises_placement set valid_to = null where premises_id = (select id"
                            + " from premises where code = 'ST-1')");
            byHand.update(
                    "update premises set district_id = ?, district_path = ? where code = 'ST-1'",
                    east,
                    districts.find("ST-EAST").orElseThrow().path());
            recounts.recount(Stage.PORTAL, today, today);
        }
        assertEquals(now, todayByDistrict());
    }

    private void move(long district, String code) {
        String path = districts.find(code).orElseThrow().path();
        byHand.update(
                "update premises_placement set valid_to = ? where premises_id = (select id from"
                        + " premises where code = 'ST-1') and valid_to is null",
                today);
        byHand.update(
                """
                insert into premises_placement (premises_id, district_id, district_path, venue_group, valid_from,
                    changed_by, changed_at)
                select id, ?, ?, venue_group, ?, 'tests', 0 from premises where code = 'ST-1'\
                """,
                district,
                path,
                today);
        byHand.update(
                "update premises set district_id = ?, district_path = ? where code = 'ST-1'",
                district,
                path);
    }

    private String todayByDistrict() {
        return OwnCity.text(
                statistics.table(
                        city.office(),
                        StatisticQuery.of(
                                today,
                                today,
                                Axis.DISTRICT,
                                null,
                                List.of("premises", "installed")),
                        Locale.ENGLISH));
    }
}
