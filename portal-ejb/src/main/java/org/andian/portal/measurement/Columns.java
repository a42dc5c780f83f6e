package org.andian.portal.measurement;

import org.andian.portal.sql.Row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The wide table's columns: one a known metric, and {@code extra} for the rest. Names come from
 * {@link Metric} only.
 */
final class Columns {

    private static final String METRICS =
            Arrays.stream(Metric.values()).map(Metric::column).collect(Collectors.joining(", "));
    private static final String ALL =
            "ts, device_id, circuit, received_at, seq, clockless, " + METRICS + ", extra";
    private static final String ONE_ROW =
            "(" + String.join(", ", Collections.nCopies(7 + Metric.values().length, "?")) + ")";
    private static final String EXTEND =
            Arrays.stream(Metric.values())
                    .map(metric -> metric.column() + " = ?")
                    .collect(Collectors.joining(", "));

    private Columns() {}

    static String all() {
        return ALL;
    }

    /**
     * A plain insert: it fails as a whole when one key exists, and so proves that all rows were
     * new.
     */
    static String insert(int rows) {
        return "insert into reading ("
                + ALL
                + ") values "
                + String.join(", ", Collections.nCopies(rows, ONE_ROW));
    }

    static String extend() {
        return "update reading set "
                + EXTEND
                + ", extra = ? where ts = ? and device_id = ? and circuit = ?";
    }

    static void addInsert(List<Object> parameters, Reading row) {
        parameters.addAll(
                Arrays.asList(
                        row.ts(),
                        row.deviceId(),
                        row.circuit(),
                        row.receivedAt(),
                        row.seq(),
                        row.clockless() ? 1 : 0));
        addMetrics(parameters, row);
    }

    static List<Object> extension(Reading row) {
        List<Object> parameters = new ArrayList<>();
        addMetrics(parameters, row);
        parameters.addAll(List.of(row.ts(), row.deviceId(), row.circuit()));
        return parameters;
    }

    static Reading read(Row row) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            Double value = row.decimal(metric.column());
            if (value != null) {
                values.put(metric, value);
            }
        }
        return new Reading(
                row.number("device_id"),
                (int) row.number("circuit"),
                row.number("ts"),
                row.number("received_at"),
                row.numberOrNull("seq"),
                row.flag("clockless"),
                values,
                Extra.read(row.text("extra")));
    }

    private static void addMetrics(List<Object> parameters, Reading row) {
        for (Metric metric : Metric.values()) {
            parameters.add(row.values().get(metric));
        }
        parameters.add(Extra.write(row.extra()));
    }
}
