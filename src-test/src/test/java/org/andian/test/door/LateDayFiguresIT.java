package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.fact.Recounts;
import org.andian.portal.measurement.Metric;
import org.andian.portal.period.Period;
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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reading that comes days late does to the figures, and what it costs. */
@ArquillianTest
class LateDayFiguresIT {

    private static final String COUNTY = "430224";
    private static final int LATE = 6;
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final Duration TO_ACKNOWLEDGE = Duration.ofMinutes(10);

    @Inject private Stage stage;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private PremisesRegister premises;

    @Inject private LateReadings lateReadings;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private LocalDate today;
    private String code;
    private long device;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void aDeviceNeverHeard() {
        today = stage.today();
        code = "LD-" + stage.now().toEpochMilli();
        premises.registerAll(
                Stage.PORTAL, List.of(Stage.place(code, COUNTY, "MALL")), today.minusDays(40));
        device = stage.device(code + "-D", code, 1);
        byHand.update(
                "update device set registered_at = ? where id = ?",
                Period.startOf(today.minusDays(LATE + 2)),
                device);
        lateReadings.untilCounted();
        recounts.recount(Stage.PORTAL, today.minusDays(LATE + 1), today);
    }

    /** From its day on the device has been heard; no day was computed as a whole for it. */
    @Test
    void aLateReadingChangesItsDevicesDaysAlone() {
        LocalDate day = today.minusDays(LATE);
        untilNothingElseIsDue(day);
        String computed = computedAt(day);
        long installed = figure("installed", day);
        long installedYesterday = figure("installed", today.minusDays(1));
        long minutes = figure("online", day);
        long corrections = corrections(day);

        late(Stage.at(day, 10));

        assertEquals(installed + 1, figure("installed", day));
        assertEquals(installedYesterday + 1, figure("installed", today.minusDays(1)));
        assertEquals(
                minutes
                        + sql.count(
                                "select minutes as n from device_day where day = ? and device_id ="
                                        + " ?",
                                List.of(day, device)),
                figure("online", day));
        assertEquals(corrections + 1, corrections(day), "installed on a settled day");
        assertEquals(computed, computedAt(day), "computed as a whole");
        assertSameAsAsAWhole(day);
    }

    /** Its silence limit reaches into the next day. */
    @Test
    void aReadingBeforeMidnightCountsInTheNextDayToo() {
        LocalDate day = today.minusDays(LATE);
        late(Stage.at(day, 24).minusSeconds(30));
        assertSameAsAsAWhole(day);
    }

    /** Between two readings that are known already, it only closes a gap. */
    @Test
    void anOlderOneBehindANewerKeepsTheLastReading() {
        LocalDate day = today.minusDays(LATE);
        late(Stage.at(day, 12));
        late(Stage.at(day, 11));
        assertSameAsAsAWhole(day);
        assertEquals(
                Stage.at(day, 12).toEpochMilli(),
                sql.count(
                        "select last_ts as n from device_day where day = ? and device_id = ?",
                        List.of(today.minusDays(1), device)));
    }

    /** Whoever computes its day as a whole meanwhile leaves the days after it as they were. */
    @Test
    void aDayComputedMeanwhileIsStillHandedOn() {
        LocalDate day = today.minusDays(LATE);
        late(Stage.at(day, 36));
        stage.deliver(device, 1, Stage.at(day, 24).minusSeconds(30), Metric.RESIDUAL_CURRENT, 20);
        recounts.recount(Stage.PORTAL, day, day);
        lateReadings.untilCounted();
        assertSameAsAsAWhole(day);
    }

    /**
     * What other tests did to the past is looked for up to a minute back, and computed first; so
     * are the late readings of their devices. An alarm changes its day once more when its time to
     * be acknowledged is over, minutes after the test that raised it.
     */
    private void untilNothingElseIsDue(LocalDate day) {
        Instant looked = stage.now().plusSeconds(61);
        Waiting.until(
                SOON.multipliedBy(4),
                () ->
                        sql.count(
                                                "select count(*) as n from fact_look where"
                                                        + " looked_at >= ?",
                                                List.of(looked))
                                        > 0
                                && sql.count(
                                                "select count(*) as n from fact_due where day = ?",
                                                List.of(day))
                                        == 0
                                && sql.count(
                                                "select count(*) as n from reading_late where day"
                                                        + " >= ? and day < ?",
                                                List.of(day, today))
                                        == 0
                                && alarmsDecidedNow(day) == 0);
    }

    private long alarmsDecidedNow(LocalDate day) {
        Instant decided = stage.now().minus(TO_ACKNOWLEDGE);
        return sql.count(
                "select count(*) as n from alarm where raised_at >= ? and raised_at < ? and"
                        + " received_at between ? and ?",
                List.of(
                        Period.startOf(day),
                        Period.startOf(day.plusDays(1)),
                        decided.minus(SOON),
                        decided.plus(SOON)));
    }

    private void late(Instant at) {
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 20);
        lateReadings.untilCounted();
    }

    /** What was added up device by device is what the whole days come to, cell by cell. */
    private void assertSameAsAsAWhole(LocalDate day) {
        String before = facts(day);
        assertEquals(0, recounts.recount(Stage.PORTAL, day, today), "cells that differ");
        assertEquals(before, facts(day));
    }

    private String facts(LocalDate day) {
        String facts =
                sql
                        .list(
                                """
                                select f.* from fact f join district d on d.id = f.district_id
                                where d.code = ? and f.day >= ? and f.day < ?
                                  and f.indicator in ('installed', 'verified', 'silent', 'online', 'unlisted')
                                order by f.indicator, f.day, f.venue_group, f.department\
                                """,
                                List.of(COUNTY, day, today),
                                row ->
                                        row.text("indicator")
                                                + " "
                                                + row.day("day")
                                                + " "
                                                + row.text("venue_group")
                                                + " "
                                                + row.number("numerator")
                                                + "/"
                                                + row.number("denominator"))
                        .stream()
                        .collect(Collectors.joining("\n"));
        String totals =
                sql
                        .list(
                                """
                                select t.* from fact_total t join district d on d.id = t.district_id
                                where d.code = ? and t.indicator = 'online' and t.month >= ?
                                  and (t.numerator <> 0 or t.denominator <> 0)
                                order by t.month, t.venue_group, t.department\
                                """,
                                List.of(COUNTY, day.withDayOfMonth(1).minusMonths(1)),
                                row -> row.day("month") + " " + row.text("venue_group"))
                        .stream()
                        .collect(Collectors.joining("\n"));
        return facts + "\n" + totals;
    }

    private long figure(String indicator, LocalDate day) {
        return table(indicator, day).total().cells().getFirst().numerator();
    }

    private long corrections(LocalDate day) {
        return table("installed", day).freshness().corrections();
    }

    private StatisticTable table(String indicator, LocalDate day) {
        Scope office = stage.person("ld-office", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        return statistics.table(
                office,
                StatisticQuery.of(day, day, Axis.DISTRICT, null, List.of(indicator)),
                Locale.ENGLISH);
    }

    private String computedAt(LocalDate day) {
        return Long.toString(
                sql.count(
                        "select max(computed_at) as n from fact_day where day = ?", List.of(day)));
    }
}
