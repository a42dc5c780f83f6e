package org.andian.test.bench;

import org.andian.portal.period.Zones;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.test.Node;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How long the statistics door takes over three years of a city with 100,000 devices, beside a
 * plain scan of the same days, and whether longer periods cost more.
 */
final class StatisticsSpeed {

    private static final int YEARS = 3;
    private static final int WARMING = 40;
    private static final int RUNS = 25;
    private static final int AIM_MILLIS = 300;
    private static final int MICROS_PER_MILLI = 1000;
    private static final List<String> INDICATORS =
            List.of(
                    "premises",
                    "installed",
                    "verified",
                    "online",
                    "alarms",
                    "faults",
                    "acknowledged",
                    "clearing");
    private static final List<String> CONTRIBUTORS =
            List.of(
                    "org.andian.portal.premises.standing.PremisesIndicators",
                    "org.andian.portal.measurement.ReportingIndicators",
                    "org.andian.portal.alarm.AlarmIndicators");

    void print(PrintStream out) throws Exception {
        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), Zones.CHINA);
        LocalDate first = today.minusYears(YEARS).plusDays(1);
        try (ScratchFacts scratch = new ScratchFacts(Node.ofEnvironment())) {
            long began = System.nanoTime();
            scratch.fill(first, today);
            Wiring wiring = new Wiring(scratch.database(), Clock.systemUTC(), CONTRIBUTORS);
            addUp(wiring, first);
            out.printf(
                    "%,d facts of %d years made in %d s%n",
                    count(scratch, "select count(*) from fact"),
                    YEARS,
                    (System.nanoTime() - began) / 1_000_000_000);
            Statistics door = wiring.get(Statistics.class);
            Scope office =
                    new Scope(
                            "bench",
                            List.of(
                                    new Grant(
                                            Role.CITY_OFFICE,
                                            scratch.cityPath(),
                                            Set.of(),
                                            null,
                                            null)));
            IntStream.range(0, WARMING)
                    .forEach(
                            run ->
                                    door.table(
                                            office,
                                            query(first, today, null, run % 2 == 0),
                                            Locale.CHINESE));
            measure(
                    out,
                    door,
                    "1 month",
                    office,
                    query(today.minusMonths(1).plusDays(1), today, null, false));
            measure(
                    out,
                    door,
                    "1 year",
                    office,
                    query(today.minusYears(1).plusDays(1), today, null, false));
            int threeYears =
                    measure(out, door, "3 years", office, query(first, today, null, false));
            measure(
                    out,
                    door,
                    "3 years, on month and year",
                    office,
                    query(first, today, null, true));
            measure(
                    out,
                    door,
                    "3 years, by venue group across",
                    office,
                    query(first, today, Axis.VENUE_GROUP, false));
            int scan =
                    Spread.of(
                                    IntStream.range(0, 3)
                                            .map(run -> micros(() -> scan(scratch, first, today))))
                            .at(50);
            out.printf(
                    "%-40s median %8.1f ms; the door takes 1/%.0f of it%n",
                    "plain scan of the same three years", millis(scan), (double) scan / threeYears);
            out.printf(
                    "aim <= %d ms: %s%n",
                    AIM_MILLIS, millis(threeYears) <= AIM_MILLIS ? "reached" : "missed");
        }
    }

    private static StatisticQuery query(
            LocalDate from, LocalDate to, Axis columns, boolean compared) {
        return new StatisticQuery(
                from,
                to,
                Axis.DISTRICT,
                columns,
                null,
                INDICATORS,
                compared,
                compared,
                "alarms",
                null);
    }

    private static int measure(
            PrintStream out, Statistics door, String what, Scope office, StatisticQuery query) {
        StatisticTable table = door.table(office, query, Locale.CHINESE);
        Spread spread =
                Spread.of(
                        IntStream.range(0, RUNS)
                                .map(
                                        run ->
                                                micros(
                                                        () ->
                                                                door.table(
                                                                        office,
                                                                        query,
                                                                        Locale.CHINESE))));
        out.printf(
                "%-40s median %8.1f ms, p99 %8.1f ms, %d lines x %d columns%n",
                what,
                millis(spread.at(50)),
                millis(spread.at(99)),
                table.lines().size(),
                table.leaves().size());
        return spread.at(50);
    }

    /** By the portal's own class, month by month. */
    private static void addUp(Wiring wiring, LocalDate first) throws ReflectiveOperationException {
        Object totals = wiring.get("org.andian.portal.fact.FactTotals");
        Method rebuild =
                totals.getClass().getDeclaredMethod("rebuild", String.class, LocalDate.class);
        rebuild.setAccessible(true);
        for (String indicator :
                INDICATORS.subList(INDICATORS.indexOf("online"), INDICATORS.size())) {
            rebuild.invoke(totals, indicator, first);
        }
    }

    private static long scan(ScratchFacts scratch, LocalDate from, LocalDate to) {
        return count(
                scratch,
                "select sum(n) from (select district_id, indicator, sum(numerator) +"
                        + " sum(denominator) as n from fact where indicator in ('"
                        + String.join("', '", INDICATORS)
                        + "') and day between '"
                        + from
                        + "' and '"
                        + to
                        + "' group by district_id, indicator) q");
    }

    private static long count(ScratchFacts scratch, String sql) {
        try (Connection connection = scratch.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int micros(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (int) ((System.nanoTime() - began) / MICROS_PER_MILLI);
    }

    private static double millis(int micros) {
        return micros / (double) MICROS_PER_MILLI;
    }
}
