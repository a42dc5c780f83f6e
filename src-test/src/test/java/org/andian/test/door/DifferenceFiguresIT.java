package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.difference.DifferenceDesk;
import org.andian.portal.difference.DifferenceQuery;
import org.andian.portal.difference.Differences;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.period.Period;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Differences counted by hand. They are found and settled through the doors and then dated to days
 * that are over; days are numbered, and day 9 is yesterday. One is found on day 1 and over on day
 * 4, one is found on day 2 and dismissed on day 3.
 */
@ArquillianTest
class DifferenceFiguresIT {

    private static final String COUNTY = "540326";
    private static final String SHOP = "DF-A";
    private static final int OPENED_DAYS = 40;

    @Inject private Stage stage;

    @Inject private PremisesRegister premises;

    @Inject private SteadyLook work;

    @Inject private Differences differences;

    @Inject private DifferenceDesk desk;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private Districts districts;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private Scope office;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void population() {
        office = stage.person("dif-office", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        if (premises.find(Stage.PORTAL, SHOP).isEmpty()) {
            premises.registerAll(
                    Stage.PORTAL, List.of(shop()), stage.today().minusDays(OPENED_DAYS));
            long over = silent("DF-1");
            silent("DF-2");
            work.look(DifferenceKind.SILENT);
            long first = of("DF-1");
            long second = of("DF-2");
            byHand.update(
                    "insert into device_seen (device_id, last_received, last_ts) values (?, ?, ?)",
                    over,
                    stage.now(),
                    stage.now());
            work.look(DifferenceKind.SILENT);
            desk.dismiss(office, second, null, "closed in winter");
            date(first, at(1, 12), at(4, 12));
            date(second, at(2, 12), at(3, 12));
            byHand.update("update difference set ended_at = ? where id = ?", at(4, 12), first);
            lateReadings.untilCounted();
            assertEquals(0, recounts.recount(Stage.PORTAL, day(0), day(9)), "the recount differs");
        }
    }

    private static NewPremises shop() {
        return new NewPremises(
                SHOP,
                "Premises " + SHOP,
                null,
                COUNTY,
                "MALL",
                null,
                "1 Test Road",
                null,
                null,
                null,
                null,
                true);
    }

    private long silent(String no) {
        long device = stage.device(no, SHOP, 1);
        byHand.update(
                "update device set registered_at = ? where id = ?",
                stage.now().minus(Duration.ofDays(20)),
                device);
        return device;
    }

    private long of(String device) {
        return differences
                .page(office, DifferenceQuery.ofPremises(SHOP, DifferenceKind.SILENT), 0, 9)
                .stream()
                .filter(row -> device.equals(row.deviceNo()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatStandsWhenTheDayEnds() {
        assertEquals("1.0 2.0 1.0 0.0 0.0", on("difference.open", 1, 2, 3, 4, 9));
        assertEquals("1.0 2.0 1.0 0.0", on("difference.open.SILENT", 1, 2, 3, 4));
        assertEquals("0.0 1.0 1.0", on("difference.dismissed", 2, 3, 9));
    }

    @Test
    void whatHappenedIsCountedOnItsDay() {
        assertEquals("1.0 1.0 0.0", on("difference.found", 1, 2, 3));
        assertEquals("0.0 0.0", on("difference.found.MENDED", 1, 2));
        assertEquals("0.0 1.0 0.0", on("difference.ended", 3, 4, 5));
    }

    @Test
    void aFigureOpensToItsRows() {
        StatisticTable table = table(day(1), day(9), "difference.found");
        CellKey cell = table.total().cells().getFirst().key();
        assertEquals(2, statistics.rows(Stage.PORTAL, table.query(), cell, 0, 9).total());
    }

    private String on(String indicator, int... days) {
        return Arrays.stream(days)
                .mapToObj(n -> figure(table(day(n), day(n), indicator).total().cells().getFirst()))
                .collect(Collectors.joining(" "));
    }

    private StatisticTable table(LocalDate first, LocalDate last, String... indicators) {
        return statistics.table(
                Stage.PORTAL,
                new StatisticQuery(
                        first,
                        last,
                        Axis.VENUE_GROUP,
                        null,
                        null,
                        List.of(indicators),
                        false,
                        false,
                        null,
                        new Within(districts.find(COUNTY).orElseThrow().id(), null, null),
                        true),
                Locale.ENGLISH);
    }

    private static String figure(Cell cell) {
        return cell.value() == null ? "-" : Double.toString(cell.value());
    }

    /** As if its acts, in their order, had been done then. */
    private void date(long difference, Instant... times) {
        List<Long> acts =
                sql.list(
                        "select id from difference_act where difference_id = ? order by id",
                        List.of(difference),
                        row -> row.number("id"));
        assertEquals(times.length, acts.size(), "acts of " + difference);
        for (int i = 0; i < times.length; i++) {
            byHand.update("update difference_act set at = ? where id = ?", times[i], acts.get(i));
        }
        byHand.update("update difference set found_at = ? where id = ?", times[0], difference);
    }

    /** Day 9 is yesterday. */
    private LocalDate day(int number) {
        return stage.today().minusDays(10L - number);
    }

    private Instant at(int day, int hour) {
        return Period.startOf(day(day)).plusSeconds(hour * 3600L);
    }
}
