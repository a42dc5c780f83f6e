package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.device.DeviceStays;
import org.andian.portal.device.SensorMarkTable;
import org.andian.portal.device.SensorMarks;
import org.andian.portal.device.Stays;
import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds readings again. A device out of the caller's reach has none; of one that was moved, those
 * alone that it took where the caller sees. A circuit's curves go back to the devices that measured
 * it before.
 */
@ApplicationScoped
class History {

    private static final Duration LATEST_WITHIN = Duration.ofDays(1);

    /**
     * The devices heard last, whoever they belong to: nearly always the answer, however large the
     * fleet. Only an office none of whose devices is among them is asked for all of its own.
     */
    private static final String JUST_HEARD =
            "(select device_id, last_received from device_seen_view order by last_received desc"
                    + " limit 50)";

    @Inject private Sql sql;

    @Inject private DeviceStays stays;

    @Inject private Clock clock;

    @Inject private SensorMarkTable markTable;

    /**
     * A device in reach.
     *
     * @param marks by which its type says that no sensor is connected
     */
    private record Source(long id, SensorMarks marks) {}

    List<Sample> samples(Scope scope, String deviceNo, Integer circuit, Period period, int limit) {
        Optional<Source> device = device(scope, deviceNo);
        Stays within =
                device.map(source -> stays.own(scope, source.id()))
                        .orElse(Stays.NONE)
                        .within(millis(period.from()), millis(period.to()));
        if (within.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(within.parameters());
        if (circuit != null) {
            parameters.add(circuit);
        }
        parameters.add(limit);
        return sql.list(
                "select "
                        + Columns.all()
                        + " from reading where "
                        + within.condition()
                        + (circuit == null ? "" : " and circuit = ?")
                        + " order by ts desc, circuit limit ?",
                parameters,
                row -> sample(Columns.read(row), device.get().marks()));
    }

    /** Two queries: which rows hold the newest value of each metric, then these few rows. */
    List<Sample> latest(Scope scope, String deviceNo) {
        return device(scope, deviceNo)
                .map(source -> latest(source, stays.own(scope, source.id()).lastFrom()))
                .orElse(List.of());
    }

    List<Series> series(
            Scope scope,
            String deviceNo,
            int circuit,
            Set<Metric> metrics,
            Period period,
            Duration bucket) {
        Optional<Source> device = device(scope, deviceNo);
        Stays within =
                device.map(source -> stays.ofCircuits(scope, source.id()))
                        .orElse(Stays.NONE)
                        .within(millis(period.from()), millis(period.to()));
        if (within.isEmpty() || metrics.isEmpty()) {
            return List.of();
        }
        Set<Metric> ordered = new TreeSet<>(metrics);
        Map<Metric, List<Series.Point>> points = new EnumMap<>(Metric.class);
        ordered.forEach(metric -> points.put(metric, new ArrayList<>()));
        long step = bucket.toMillis();
        long shift = 1000L * Zones.CHINA.getRules().getOffset(period.from()).getTotalSeconds();
        List<Object> parameters = new ArrayList<>(List.of(shift, step));
        parameters.addAll(within.parameters());
        parameters.add(circuit);
        sql.list(
                "select (ts + ?) div ? as bucket, "
                        + ordered.stream()
                                .map(metric -> aggregates(metric, device.get().marks()))
                                .collect(Collectors.joining(", "))
                        + " from reading where "
                        + within.condition()
                        + " and circuit = ? group by bucket order by bucket",
                parameters,
                row ->
                        addPoints(
                                row,
                                Instant.ofEpochMilli(row.number("bucket") * step - shift),
                                points));
        return points.entrySet().stream()
                .map(entry -> new Series(circuit, entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Walks from the device heard last to the first in reach: every page asks with every tick, and
     * where devices are many one of them was heard just now.
     */
    Optional<Instant> lastReceived(Scope scope) {
        Reach reach = scope.premises("p");
        return newestOf("straight_join", JUST_HEARD, reach)
                .or(() -> newestOf("", "device_seen_view", reach));
    }

    /**
     * @param order that the tables are read as they stand, or empty
     */
    private Optional<Instant> newestOf(String order, String heard, Reach reach) {
        return sql.first(
                        "select "
                                + order
                                + " max(s.last_received) as last from "
                                + heard
                                + """
                                 s join device_view d on d.id = s.device_id
                                left join premises_view p on p.id = d.premises_id where\
                                """
                                + " "
                                + reach.sql(),
                        reach.parameters(),
                        row -> row.numberOrNull("last"))
                .map(Instant::ofEpochMilli);
    }

    private Optional<Source> device(Scope scope, String deviceNo) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(deviceNo));
        parameters.addAll(reach.parameters());
        return sql.first(
                "select d.id, d.type_code from device_view d left join premises_view p on p.id ="
                        + " d.premises_id where d.no = ? and "
                        + reach.sql(),
                parameters,
                row -> new Source(row.number("id"), markTable.of(row.text("type_code"))));
    }

    private List<Sample> latest(Source device, long hangsSince) {
        long since = Math.max(hangsSince, millis(clock.instant().minus(LATEST_WITHIN)));
        Set<Long> stamps = new TreeSet<>();
        String newest =
                Arrays.stream(Metric.values())
                        .map(
                                metric ->
                                        "max(case when "
                                                + metric.column()
                                                + " is not null then ts end) as "
                                                + metric.column())
                        .collect(Collectors.joining(", "));
        sql.list(
                "select max(case when extra is not null then ts end) as extra, max(ts) as ts, "
                        + newest
                        + " from reading where device_id = ? and ts >= ? group by circuit",
                List.of(device.id(), since),
                row -> stamps.addAll(stamps(row)));
        if (stamps.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(device.id()));
        parameters.addAll(stamps);
        List<Reading> rows =
                sql.list(
                        "select "
                                + Columns.all()
                                + " from reading where device_id = ? and ts in ("
                                + "?, ".repeat(stamps.size() - 1)
                                + "?) order by ts desc",
                        parameters,
                        Columns::read);
        return overlay(rows, device.marks());
    }

    private static List<Long> stamps(Row row) {
        List<Long> stamps = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            stamps.add(row.numberOrNull(metric.column()));
        }
        stamps.add(row.numberOrNull("extra"));
        stamps.add(row.numberOrNull("ts"));
        stamps.removeIf(stamp -> stamp == null);
        return stamps;
    }

    /**
     * Newest first: what an older row adds is what the newer ones lack. A mark of a missing sensor
     * hides what was measured before.
     */
    private static List<Sample> overlay(List<Reading> rows, SensorMarks marks) {
        Map<Integer, Reading> newest = new TreeMap<>();
        Map<Integer, Map<String, Double>> values = new HashMap<>();
        for (Reading row : rows) {
            newest.putIfAbsent(row.circuit(), row);
            Map<String, Double> known =
                    values.computeIfAbsent(row.circuit(), circuit -> new LinkedHashMap<>());
            sample(row, marks)
                    .values()
                    .forEach(
                            (code, value) -> {
                                if (!known.containsKey(code)) {
                                    known.put(code, value);
                                }
                            });
        }
        return newest.values().stream().map(row -> sample(row, values.get(row.circuit()))).toList();
    }

    private static Sample sample(Reading row, SensorMarks marks) {
        Map<String, Double> values = new LinkedHashMap<>();
        row.values()
                .forEach(
                        (metric, value) ->
                                values.put(
                                        metric.code(), Metric.shown(metric.code(), marks, value)));
        values.putAll(row.extra());
        return sample(row, values);
    }

    private static Sample sample(Reading row, Map<String, Double> values) {
        return new Sample(
                row.circuit(),
                Instant.ofEpochMilli(row.ts()),
                Instant.ofEpochMilli(row.receivedAt()),
                row.clockless(),
                values);
    }

    private static String aggregates(Metric metric, SensorMarks marks) {
        return "avg(%2$s) as %1$s_mean, min(%2$s) as %1$s_min, max(%2$s) as %1$s_max, count(%2$s) as %1$s_n"
                .formatted(metric.column(), measured(metric, marks));
    }

    /** The column without the marks of a missing sensor: they are numbers of ours, not typed. */
    private static String measured(Metric metric, SensorMarks marks) {
        String numbers =
                marks.of(metric.code()).stream()
                        .filter(mark -> metric.isNoSensor(marks, mark))
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return numbers.isEmpty()
                ? metric.column()
                : "case when %1$s in (%2$s) then null else %1$s end"
                        .formatted(metric.column(), numbers);
    }

    private static Instant addPoints(Row row, Instant at, Map<Metric, List<Series.Point>> points) {
        points.forEach(
                (metric, line) -> {
                    int count = (int) row.number(metric.column() + "_n");
                    if (count > 0) {
                        line.add(
                                new Series.Point(
                                        at,
                                        row.decimal(metric.column() + "_mean"),
                                        row.decimal(metric.column() + "_min"),
                                        row.decimal(metric.column() + "_max"),
                                        count));
                    }
                });
        return at;
    }

    private static long millis(Instant at) {
        return at.toEpochMilli();
    }
}
