package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.Level;
import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.measurement.Metric;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.Within;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How alarms are counted where one could think of more than one way. Each test has a county of its
 * own. Limits of the type: early warning 200 mA, alarm 400 mA.
 */
@ArquillianTest
class AlarmFiguresIT {

    private static final int OPENED_DAYS = 40;

    @Inject private Stage stage;

    @Inject private Alarms alarms;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private PremisesRegister premises;

    @Inject private Districts districts;

    @Inject private ByHand byHand;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /**
     * One acknowledged and risen again, one acknowledged, one that ended by itself, one told late.
     */
    @Test
    void inTimeIsWhatStandsAcknowledgedTenMinutesAfterThePortalHeardOfIt() {
        LocalDate today = stage.today();
        shop("AF-1", "130722", "SCHOOL");
        Instant now = stage.now().minusSeconds(60);
        Scope watcher = stage.person("af-watcher", Role.DUTY_WATCHER, "130700", Set.of(), null);
        deliver("AF-1", 1, now, 300);
        acknowledge(watcher, 1);
        deliver("AF-1", 1, now.plusSeconds(10), 650);
        deliver("AF-1", 2, now, 650);
        acknowledge(watcher, 2);
        deliver("AF-1", 3, now, 650);
        deliver("AF-1", 3, now.plusSeconds(20), 20);
        deliver("AF-1", 4, now.minus(Duration.ofMinutes(30)), 650);
        recounts.recount(Stage.PORTAL, today, today);
        assertEquals("Schools: 1.0 1.0", text(table("130722", today, "acknowledged").lines()));
        age("AF-1", Duration.ofMinutes(10));
        recounts.recount(Stage.PORTAL, today, today);
        assertEquals("Schools: 0.3333 3.0", text(table("130722", today, "acknowledged").lines()));
    }

    /** What comes after the figures were computed is in none of them, and in none of their rows. */
    @Test
    void aFigureOpensToTheRowsItWasComputedFrom() {
        LocalDate today = stage.today();
        shop("AF-7", "130726", "SCHOOL");
        Instant now = stage.now().minusSeconds(60);
        deliver("AF-7", 1, now, 300);
        deliver("AF-7", 2, now, 650);
        deliver("AF-7", 2, now.plusSeconds(20), 20);
        deliver("AF-7", 3, now, 650);
        recounts.recount(Stage.PORTAL, today, today);
        assertEquals("3.0 3.0 2.0 2.0 1.0 1.0 0.3333 1.0", opened("130726", today));
        deliver("AF-7", 1, now.plusSeconds(10), 650);
        deliver("AF-7", 3, now.plusSeconds(40), 20);
        deliver("AF-7", 4, now, 650);
        assertEquals("3.0 3.0 2.0 2.0 1.0 1.0 0.3333 1.0", opened("130726", today));
        recounts.recount(Stage.PORTAL, today, today);
        assertEquals("4.0 4.0 4.0 4.0 0.0 0.0 0.5 2.0", opened("130726", today));
    }

    /** A broken sensor is no danger of the electricity, however loud it is. */
    @Test
    void aFaultAsLoudAsAWarningIsCountedAsAFault() {
        LocalDate today = stage.today();
        shop("AF-8", "130727", "SCHOOL");
        Instant now = stage.now().minusSeconds(60);
        listedFrom("AF-8", today);
        stage.deliver(device("AF-8"), 1, now, Metric.TEMPERATURE_1, 20);
        stage.deliver(device("AF-8"), 1, now.plusSeconds(5), Metric.TEMPERATURE_1, 5000);
        assertEquals(
                List.of(Level.WARNING),
                stage.alarms(Stage.PORTAL, "AF-8").stream().map(AlarmRow::level).toList());
        recounts.recount(Stage.PORTAL, today, today);
        assertEquals(
                "Schools: 0.0 0.0 0.0 1.0",
                text(
                        table("130727", today, "alarms", "alarms.warning", "alarms.other", "faults")
                                .lines()));
    }

    /** Each figure of a row with the number of records it opens to; of a median all it is of. */
    private String opened(String district, LocalDate day) {
        StatisticTable table =
                table(district, day, "alarms", "alarms.alarm", "alarms.warning", "clearing.median");
        return table.lines().getFirst().cells().stream()
                .filter(cell -> cell.key().part() == CellKey.Part.NUMERATOR)
                .map(cell -> figure(cell) + " " + (double) rows(table, cell))
                .collect(Collectors.joining(" "));
    }

    private long rows(StatisticTable table, Cell cell) {
        return statistics.rows(Stage.PORTAL, table.query(), cell.key(), 0, 100).total();
    }

    /** As if all of its alarms had been raised, heard of and acknowledged so much earlier. */
    private void age(String code, Duration by) {
        List<Long> ids = stage.alarms(Stage.PORTAL, code).stream().map(AlarmRow::id).toList();
        for (Long id : ids) {
            byHand.update(
                    "update alarm set raised_at = raised_at - ?, received_at = received_at - ?"
                            + " where id = ?",
                    by.toMillis(),
                    by.toMillis(),
                    id);
            byHand.update(
                    "update alarm_history set at = at - ?, noted_at = noted_at - ? where alarm_id ="
                            + " ?",
                    by.toMillis(),
                    by.toMillis(),
                    id);
        }
    }

    @Test
    void mediansAreWorkedOutOfTheAlarmsAndDoNotAddUp() {
        LocalDate day = stage.today().minusDays(8);
        shop("AF-2", "130723", "SCHOOL");
        shop("AF-3", "130723", "MALL");
        lasting("AF-2", day, 1, 10);
        lasting("AF-2", day, 2, 60);
        lasting("AF-3", day, 1, 20);
        lasting("AF-3", day, 2, 21);
        lateReadings.untilCounted();
        assertEquals(0, recounts.recount(Stage.PORTAL, day, day), "the recount differs");
        StatisticTable table = table("130723", day, "clearing", "clearing.median");
        List<TableLine> lines = new ArrayList<>(table.lines());
        lines.add(table.total());
        assertEquals(
                "Malls and supermarkets: 20.5 2.0 20.5 2.0, Schools: 35.0 2.0 35.0 2.0, Total:"
                        + " 27.75 4.0 20.5 4.0",
                text(lines));
    }

    /** None raised is 0 where a device was heard, and nothing to say where none was. */
    @Test
    void whereNothingIsHeardThereIsNoNought() {
        LocalDate day = stage.today().minusDays(8);
        shop("AF-4", "130724", "SCHOOL");
        shop("AF-5", "130724", "MALL");
        listedFrom("AF-4", day);
        stage.deliver(device("AF-4"), 1, Stage.at(day, 9), Metric.RESIDUAL_CURRENT, 20);
        recounts.recount(Stage.PORTAL, day, day.plusDays(2));
        assertEquals(
                "Malls and supermarkets: - -, Schools: 0.0 0.0",
                text(table("130724", day, "alarms", "faults").lines()));
        assertEquals(
                "Malls and supermarkets: - - 0.0, Schools: - - 1.0",
                text(table("130724", day.plusDays(2), "alarms", "faults", "installed").lines()),
                "installed, and silent");
    }

    @Test
    void aLevelReachedOnALaterDayDoesNotChangeTheDayItWasRaised() {
        LocalDate day = stage.today().minusDays(8);
        shop("AF-6", "130725", "SCHOOL");
        Instant late = day.atTime(23, 50).atZone(Zones.CHINA).toInstant();
        deliver("AF-6", 1, late, 300);
        deliver("AF-6", 1, late.plus(Duration.ofMinutes(20)), 650);
        lateReadings.untilCounted();
        assertEquals(
                0, recounts.recount(Stage.PORTAL, day, day.plusDays(1)), "the recount differs");
        assertEquals(
                "Schools: 1.0 0.0 1.0",
                text(table("130725", day, "alarms", "alarms.alarm", "alarms.warning").lines()));
    }

    /** Residual current beyond the limit from so many hours after midnight on. */
    private void lasting(String code, LocalDate day, int circuit, int minutes) {
        Instant from = Stage.at(day, 8);
        deliver(code, circuit, from, 650);
        deliver(code, circuit, from.plus(Duration.ofMinutes(minutes)), 20);
    }

    private void deliver(String code, int circuit, Instant at, double milliampere) {
        stage.deliver(device(code), circuit, at, Metric.RESIDUAL_CURRENT, milliampere);
    }

    /** So that it is expected to be heard. */
    private void listedFrom(String code, LocalDate day) {
        byHand.update(
                "update device set registered_at = ? where id = ?", Stage.at(day, 0), device(code));
    }

    private long device(String code) {
        return stage.device(code, code, 4);
    }

    private void acknowledge(Scope watcher, int circuit) {
        List<Long> ids =
                stage.alarms(Stage.PORTAL, "AF-1").stream()
                        .filter(alarm -> alarm.circuit() == circuit)
                        .map(AlarmRow::id)
                        .toList();
        assertEquals(1, alarms.acknowledge(watcher, ids, null).done());
    }

    private void shop(String code, String district, String group) {
        if (premises.find(Stage.PORTAL, code).isEmpty()) {
            premises.registerAll(
                    Stage.PORTAL,
                    List.of(Stage.place(code, district, group)),
                    stage.today().minusDays(OPENED_DAYS));
        }
    }

    private StatisticTable table(String district, LocalDate day, String... indicators) {
        long id = districts.find(district).orElseThrow().id();
        return statistics.table(
                Stage.PORTAL,
                new StatisticQuery(
                        day,
                        day,
                        Axis.VENUE_GROUP,
                        null,
                        null,
                        List.of(indicators),
                        false,
                        false,
                        null,
                        new Within(id, null, null),
                        true),
                Locale.ENGLISH);
    }

    private static String text(List<TableLine> lines) {
        return TableText.of(lines, AlarmFiguresIT::figure, ", ");
    }

    private static String figure(Cell cell) {
        return cell.value() == null
                ? "-"
                : Double.toString(Math.round(cell.value() * 10_000) / 10_000.0);
    }
}
