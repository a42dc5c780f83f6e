package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.measurement.Metric;
import org.andian.portal.period.Period;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.sql.Sql;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How many messages were handed over within five seconds, counted by hand from the table of
 * messages. They are written into it as the portal writes them, on two days that are over.
 */
@ArquillianTest
class MessageFiguresIT {

    private static final String COUNTY = "130709";
    private static final String SHOP = "MF-SHOP";
    private static final int OPENED_DAYS = 40;

    private static final String RAW =
            """
            select count(*) as n from message m join alarm a on a.id = m.alarm_id
            join premises p on p.id = a.premises_id
            where p.code = ? and m.written_at >= ? and m.written_at < ? and m.way <> 'INBOX' and %s\
            """;

    @Inject private Stage stage;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private PremisesRegister premises;

    @Inject private Districts districts;

    @Inject private Sql sql;

    private LocalDate day;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void messages() {
        day = stage.today().minusDays(3);
        if (premises.find(Stage.PORTAL, SHOP).isPresent()) {
            return;
        }
        premises.registerAll(
                Stage.PORTAL,
                List.of(Stage.place(SHOP, COUNTY, "MALL")),
                stage.today().minusDays(OPENED_DAYS));
        stage.deliver(stage.device(SHOP, SHOP, 1), 1, stage.now(), Metric.RESIDUAL_CURRENT, 650);
        long alarm = stage.alarms(Stage.PORTAL, SHOP).getFirst().id();
        Instant first = Period.startOf(day);
        Instant last = Period.startOf(day.plusDays(1)).minusMillis(1);
        message(alarm, "MAIL", first, 5000L);
        message(alarm, "SMS", first.plusSeconds(1), 5001L);
        message(alarm, "SMS", first.plusSeconds(2), null);
        message(alarm, "INBOX", first.plusSeconds(3), 0L);
        message(alarm, "MAIL", last, 4000L);
        message(alarm, "MAIL", last.plusMillis(1), 6000L);
        lateReadings.untilCounted();
        int differ = recounts.recount(Stage.PORTAL, day, day.plusDays(1));
        assertEquals(0, differ, "the recount differs");
    }

    @Test
    void figuresAreTheTableOfMessagesCounted() {
        assertEquals("4.0 2.0 0.5", figures(day, day));
        assertEquals("1.0 0.0 0.0", figures(day.plusDays(1), day.plusDays(1)));
        assertEquals("5.0 2.0 0.4", figures(day, day.plusDays(1)));
        long sent = raw("1 = 1");
        long quick = raw("m.handed_at - m.written_at <= 5000");
        assertEquals(List.of(4L, 2L), List.of(sent, quick));
    }

    @Test
    void aFigureOpensToItsMessages() {
        StatisticTable table = table(day, day.plusDays(1));
        List<Long> opened =
                table.total().cells().stream()
                        .filter(cell -> cell.key().part() == CellKey.Part.NUMERATOR)
                        .map(
                                cell ->
                                        statistics
                                                .rows(Stage.PORTAL, table.query(), cell.key(), 0, 9)
                                                .total())
                        .toList();
        assertEquals(List.of(5L, 2L, 2L), opened);
    }

    private long raw(String condition) {
        return sql.count(
                RAW.formatted(condition),
                List.of(SHOP, Period.startOf(day), Period.startOf(day.plusDays(1))));
    }

    private String figures(LocalDate first, LocalDate last) {
        return String.join(
                " ",
                table(first, last).total().cells().stream()
                        .filter(cell -> cell.key().part() == CellKey.Part.NUMERATOR)
                        .map(MessageFiguresIT::figure)
                        .toList());
    }

    private StatisticTable table(LocalDate first, LocalDate last) {
        return statistics.table(
                Stage.PORTAL,
                new StatisticQuery(
                        first,
                        last,
                        Axis.VENUE_GROUP,
                        null,
                        null,
                        List.of("messages", "messages.quick", "messages.quick.rate"),
                        false,
                        false,
                        null,
                        new Within(districts.find(COUNTY).orElseThrow().id(), null, null),
                        true),
                Locale.ENGLISH);
    }

    private static String figure(Cell cell) {
        return cell.value() == null
                ? "-"
                : Double.toString(Math.round(cell.value() * 10_000) / 10_000.0);
    }

    /**
     * One that nobody is told the end of.
     *
     * @param handedAfter milliseconds, null where nobody took it
     */
    private void message(long alarm, String way, Instant at, Long handedAfter) {
        sql.update(
                """
                insert into message (alarm_id, round, occasion, step, person, way, who, language, severity, subject,
                  words, written_at, state, handed_at)
                values (?, ?, 'FOLDED', 'ENTERPRISE', 'contact:0', ?, 'tests', 'en', 'ALARM', '', '', ?, ?, ?)\
                """,
                alarm,
                -at.toEpochMilli(),
                way,
                at,
                handedAfter == null ? "FAILED" : "DELIVERED",
                handedAfter == null ? null : at.plusMillis(handedAfter));
    }
}
