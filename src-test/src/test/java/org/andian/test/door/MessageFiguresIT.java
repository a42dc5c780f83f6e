package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.period.Period;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.Within;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The messages of a day that is over, counted by hand. */
@ArquillianTest
class MessageFiguresIT {

    private static final String COUNTY = "130708";
    private static final String SHOP = "MF-SHOP";
    private static final long IN_TIME = 5_000;

    /** Of no alarm there is. */
    private static final long ALARM = -7_105;

    @Inject private Stage stage;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private PremisesRegister premises;

    @Inject private Districts districts;

    @Inject private ByHand byHand;

    private LocalDate day;
    private Instant noon;
    private long shop;
    private int round;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void shop() {
        day = stage.today().minusDays(3);
        noon = Stage.at(day, 12);
        if (premises.find(Stage.PORTAL, SHOP).isEmpty()) {
            premises.registerAll(
                    Stage.PORTAL, List.of(Stage.place(SHOP, COUNTY, "MALL")), day.minusDays(30));
        }
        shop = premises.find(Stage.PORTAL, SHOP).orElseThrow().id();
    }

    @AfterEach
    void nothingIsLeft() {
        byHand.update("delete from message where alarm_id = ?", ALARM);
        recounts.recount(Stage.PORTAL, day.minusDays(1), day.plusDays(1));
    }

    @Test
    void fiveSecondsAreInTimeAndAMillisecondMoreIsNot() {
        Instant midnight = Period.startOf(day.plusDays(1));
        message("SMS", "DELIVERED", noon, IN_TIME);
        message("SMS", "DELIVERED", noon, IN_TIME + 1);
        message("MAIL", "FAILED", noon, null);
        message("WECOM", "DELIVERED", midnight.minusMillis(1), IN_TIME);
        message("SMS", "DELIVERED", midnight, 1L);
        message("INBOX", "DELIVERED", noon, 0L);
        message("SMS", "UNSET", noon, null);
        message("NONE", "NOBODY", noon, null);
        lateReadings.untilCounted();
        assertEquals(0, recounts.recount(Stage.PORTAL, day, day), "the recount differs");
        StatisticTable table = table();
        assertEquals(
                List.of(4.0, 0.5, 4.0), table.total().cells().stream().map(Cell::value).toList());
        CellKey sent = table.total().cells().getFirst().key();
        assertEquals(4, statistics.rows(Stage.PORTAL, table.query(), sent, 0, 9).total());
    }

    /**
     * @param millis after it was written, null for never
     */
    private void message(String way, String state, Instant written, Long millis) {
        round++;
        byHand.update(
                """
                insert into message (alarm_id, round, occasion, step, person, way, who, language, severity, subject,
                  words, written_at, state, handed_at, premises_id)
                values (?, ?, 'RAISED', 'ENTERPRISE', 'contact:0', ?, 'Somebody', 'zh', 'ALARM', '-', '-', ?, ?, ?, ?)\
                """,
                ALARM,
                round,
                way,
                written,
                state,
                millis == null ? null : written.plusMillis(millis),
                shop);
    }

    private StatisticTable table() {
        return statistics.table(
                Stage.PORTAL,
                new StatisticQuery(
                        day,
                        day,
                        Axis.VENUE_GROUP,
                        null,
                        null,
                        List.of("messages", "messages.prompt"),
                        false,
                        false,
                        null,
                        new Within(districts.find(COUNTY).orElseThrow().id(), null, null),
                        true),
                Locale.ENGLISH);
    }
}
