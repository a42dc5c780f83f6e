package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.measurement.Metric;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.regulation.NewRegulator;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.Within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A city of the statistic tests' own, and its figures: three premises in two counties, three alarms
 * in the week before today.
 */
@Dependent
class OwnCity {

    private static final List<String> INDICATORS =
            List.of(
                    "premises",
                    "installed",
                    "verified",
                    "alarms",
                    "alarms.alarm",
                    "alarms.warning",
                    "clearing",
                    "acknowledged");

    static final int REGISTERED_DAYS = 40;

    static final int DAYS = 7;

    static final String BY_DISTRICT =
            """
            ST East: 2 1 1 2 1 1 10.0 -
            ST West: 1 1 1 1 1 0 20.0 -
            Total: 3 2 2 3 2 1 13.3 -\
            """;

    @Inject private Stage stage;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private PremisesRegister premises;

    @Inject private Districts districts;

    @Inject private Bodies bodies;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private LocalDate today;

    /** Makes the city when the first test comes. */
    void found() {
        today = stage.today();
        lateReadings.untilCounted();
        if (districts.find("ST-CITY").isEmpty()) {
            long city =
                    district(
                            "ST-CITY",
                            "ST City",
                            "city",
                            districts.find("130000").orElseThrow().id(),
                            districts.find("130000").orElseThrow().path());
            district(
                    "ST-EAST",
                    "ST East",
                    "county",
                    city,
                    districts.find("ST-CITY").orElseThrow().path());
            district(
                    "ST-WEST",
                    "ST West",
                    "county",
                    city,
                    districts.find("ST-CITY").orElseThrow().path());
            premises.registerAll(
                    Stage.PORTAL,
                    List.of(
                            shop("ST-1", "ST-EAST", "MALL"),
                            shop("ST-2", "ST-EAST", "SCHOOL"),
                            shop("ST-3", "ST-WEST", "MALL")),
                    today.minusDays(REGISTERED_DAYS));
            long commerce =
                    bodies.registerBody(
                            Stage.PORTAL,
                            new NewBody(
                                    "ST Commerce",
                                    NewBody.Kind.BUREAU,
                                    "COMMERCE",
                                    "ST-CITY",
                                    true));
            bodies.setRegulator(
                    Stage.PORTAL,
                    new NewRegulator(commerce, "MALL", "ST-CITY"),
                    today.minusDays(REGISTERED_DAYS));
            alarmFor("ST-D1", "ST-1", 6, 10, 650, 10);
            alarmFor("ST-D1", "ST-1", 5, 9, 250, 10);
            alarmFor("ST-D3", "ST-3", 5, 12, 500, 20);
            assertEquals(
                    0,
                    recounts.recount(Stage.PORTAL, today.minusDays(DAYS), today),
                    "figures that a recount from the records does not confirm");
        }
    }

    LocalDate today() {
        return today;
    }

    Scope office() {
        return stage.person("st-office", Role.CITY_OFFICE, "ST-CITY", Set.of(), null);
    }

    StatisticTable week(Scope scope, Axis rows, Axis columns) {
        return statistics.table(scope, query(rows, columns, null), Locale.ENGLISH);
    }

    StatisticQuery query(Axis rows, Axis columns, Within within) {
        return new StatisticQuery(
                today.minusDays(DAYS),
                today.minusDays(1),
                rows,
                columns,
                null,
                INDICATORS,
                false,
                false,
                null,
                within);
    }

    static String text(StatisticTable table) {
        List<TableLine> lines = new ArrayList<>(table.lines());
        lines.add(table.total());
        return TableText.of(lines, OwnCity::figure, "\n");
    }

    private static String figure(Cell cell) {
        if (cell.value() == null) {
            return "-";
        }
        return cell.denominator() == 0
                ? Long.toString(Math.round(cell.value()))
                : String.format(Locale.ROOT, "%.1f", cell.value());
    }

    private long district(String code, String name, String level, long parent, String parentPath) {
        long id =
                sql.insert(
                        "insert into district (code, name, parent_id, level, path) values (?, ?, ?,"
                                + " ?, '')",
                        code,
                        name,
                        parent,
                        level);
        byHand.update("update district set path = ? where id = ?", parentPath + id + "/", id);
        return id;
    }

    static NewPremises shop(String code, String district, String group) {
        return Stage.place(code, district, group);
    }

    /**
     * Out of normal at the full hour of a day before today, in China, and normal again after some
     * minutes.
     */
    void alarmFor(
            String deviceNo,
            String premisesCode,
            int daysBefore,
            int hour,
            double milliamperes,
            int minutes) {
        long device = stage.device(deviceNo, premisesCode, 1);
        Instant at =
                today.minusDays(daysBefore)
                        .atTime(LocalTime.of(hour, 0))
                        .atZone(Zones.CHINA)
                        .toInstant();
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, milliamperes);
        stage.deliver(device, 1, at.plusSeconds(60L * minutes), Metric.RESIDUAL_CURRENT, 50);
    }
}
