package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.device.DeviceStays;
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

    @Inject private Sql sql;

    @Inject private DeviceStays stays;

    @Inject private Clock clock;

    List<Sample> samples(Scope scope, String deviceNo, Integer circuit, Period period, int limit) {
        Stays stays =
                device(scope, deviceNo).map(id -> this.stays.own(scope, id)).orElse(Stays.NONE);
        Stays within = stays.within(millis(period.from()), millis(period.to()));
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
                row -> sample(Columns.read(row)));
    }

    /** Two queries: which rows hold the newest value of each metric, then these few rows. */
    List<Sample> latest(Scope scope, String deviceNo) {
        return device(scope, deviceNo)
                .map(id -> latest(id, stays.own(scope, id).lastFrom()))
                .orElse(List.of());
    }

    List<Series> series(
            Scope scope,
            String deviceNo,
            int circuit,
            Set<Metric> metrics,
            Period period,
            Duration bucket) {
        Stays stays =
                device(scope, deviceNo)
                        .map(id -> this.stays.ofCircuits(scope, id))
                        .orElse(Stays.NONE);
        Stays within = stays.within(millis(period.from()), millis(period.to()));
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
                                .map(History::aggregates)
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

    Optional<Instant> lastReceived(Scope scope) {
        Reach reach = scope.premises("p");
        return sql.first(
                        """
                        select max(s.last_received) as last from device_seen_view s
                        join device_view d on d.id = s.device_id left join premises_view p on p.id = d.premises_id
                        where\
                        """
                                + " "
                                + reach.sql(),
                        reach.parameters(),
                        row -> Optional.ofNullable(row.instant("last")))
                .flatMap(last -> last);
    }

    private Optional<Long> device(Scope scope, String deviceNo) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(deviceNo));
        parameters.addAll(reach.parameters());
        return sql.first(
                "select d.id from device_view d left join premises_view p on p.id = d.premises_id"
                        + " where d.no = ? and "
                        + reach.sql(),
                parameters,
                row -> row.number("id"));
    }

    private List<Sample> latest(long device, long hangsSince) {
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
                List.of(device, since),
                row -> stamps.addAll(stamps(row)));
        if (stamps.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(device));
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
        return overlay(rows);
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

    /** Newest first: what an older row adds is what the newer ones lack. */
    private static List<Sample> overlay(List<Reading> rows) {
        Map<Integer, Reading> newest = new TreeMap<>();
        Map<Integer, Map<String, Double>> values = new HashMap<>();
        for (Reading row : rows) {
            newest.putIfAbsent(row.circuit(), row);
            Map<String, Double> known =
                    values.computeIfAbsent(row.circuit(), circuit -> new LinkedHashMap<>());
            sample(row).values().forEach(known::putIfAbsent);
        }
        return newest.values().stream().map(row -> sample(row, values.get(row.circuit()))).toList();
    }

    private static Sample sample(Reading row) {
        Map<String, Double> values = new LinkedHashMap<>();
        row.values().forEach((metric, value) -> values.put(metric.code(), value));
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

    private static String aggregates(Metric metric) {
        return "avg(%1$s) as %1$s_mean, min(%1$s) as %1$s_min, max(%1$s) as %1$s_max, count(%1$s) as %1$s_n"
                .formatted(metric.column());
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
