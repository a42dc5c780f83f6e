package org.andian.portal.alarm.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.device.SensorMarkTable;
import org.andian.portal.device.SensorMarks;
import org.andian.portal.measurement.Metric;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.NewestFirst;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads both sources as one list. Each gives no more rows than the page takes, and the newest are
 * looked for among the newest of all, so that the database need not sort a year.
 */
@ApplicationScoped
class EventList {

    private static final String PLACE =
            ", d.no as device_no, d.type_code, d.position, d.demo, c.name as circuit_name, p.code"
                    + " as premises_code, p.name as premises, x.name as district";

    @Inject private Sql sql;

    @Inject private Settings settings;

    @Inject private SensorMarkTable markTable;

    /** What a row is read with. */
    private record Reader(Map<String, SensorMarks> marks, Duration late) {}

    public List<EventRow> page(Scope scope, EventQuery query, int most) {
        boolean isOfOne = query.premisesCode() != null || query.deviceNo() != null;
        boolean isByTime = EventOrder.of(query.sort()) == EventOrder.TIME && !query.ascending();
        Function<Optional<Instant>, List<EventRow>> rows = since -> page(scope, query, most, since);
        return isByTime && !isOfOne
                ? NewestFirst.of(most, among -> since(query, among), rows)
                : rows.apply(Optional.empty());
    }

    /** Since then no source has more, and one has so many. */
    private Optional<Instant> since(EventQuery query, int among) {
        return Arrays.stream(EventSource.values())
                .map(source -> since(source, query, among))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    private Optional<Instant> since(EventSource source, EventQuery query, int among) {
        Instant mark = query.after() == null ? query.span().to() : query.after().at();
        return sql.first(
                """
                select %1$s as at%2$s where %1$s >= ? and %1$s < ? and %1$s <= ?
                order by %1$s desc limit 1 offset ?
                """
                        .formatted(source.at(), source.table()),
                List.of(query.span().from(), query.span().to(), mark, among - 1),
                row -> row.instant("at"));
    }

    private List<EventRow> page(Scope scope, EventQuery query, int most, Optional<Instant> since) {
        AlarmSettings set = AlarmSettings.read(settings);
        EventOrder order = EventOrder.of(query.sort());
        List<Object> parameters = new ArrayList<>();
        List<String> selects = new ArrayList<>();
        for (EventSource source : EventSource.values()) {
            EventFilter filter = EventFilter.of(source, scope, query, set.pairing()).behind(query);
            since.ifPresent(at -> filter.and(source.at() + " >= ?", List.of(at)));
            selects.add(
                    "(select "
                            + source.ordinal()
                            + " as source, "
                            + rank(source)
                            + sorted(order, source)
                            + source.columns()
                            + PLACE
                            + source.tables()
                            + filter.where()
                            + order.within(source, query.ascending())
                            + " limit ?)");
            parameters.addAll(filter.parameters());
            parameters.add(most);
        }
        parameters.add(most);
        Reader reader = new Reader(markTable.byType(), set.historic());
        List<EventRow> rows =
                sql.list(
                        String.join(" union all ", selects)
                                + order.among(query.ascending())
                                + " limit ?",
                        parameters,
                        row -> event(row, reader));
        return paired(rows);
    }

    public int count(Scope scope, EventQuery query) {
        Duration pairing = AlarmSettings.read(settings).pairing();
        long all = 0;
        for (EventSource source : EventSource.values()) {
            EventFilter filter = EventFilter.of(source, scope, query, pairing);
            all +=
                    sql.count(
                            "select count(*) as n" + source.tables() + filter.where(),
                            filter.parameters());
        }
        return Math.toIntExact(all);
    }

    private static String rank(EventSource source) {
        return source.rank() + " as kind_rank, ";
    }

    private static String sorted(EventOrder order, EventSource source) {
        String expression = order.expression(source);
        return (expression == null ? "0" : expression) + " as sorted, ";
    }

    /** When the devices told the same breaks as events. */
    private List<EventRow> paired(List<EventRow> rows) {
        Map<Long, Instant> ofAlarms =
                partners("alarm_id", "paired_with is not null and alarm_id", rows, 0);
        Map<Long, Instant> ofEvents = partners("paired_with", "paired_with", rows, 1);
        return rows.stream()
                .map(row -> row.paired((row.source() == 0 ? ofAlarms : ofEvents).get(row.id())))
                .toList();
    }

    private Map<Long, Instant> partners(
            String column, String condition, List<EventRow> rows, int source) {
        List<Long> ids =
                rows.stream().filter(row -> row.source() == source).map(EventRow::id).toList();
        Map<Long, Instant> partners = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                    "select "
                            + column
                            + " as id, min(ts) as at from device_event where kind = 'event' and "
                            + condition
                            + " in ("
                            + Sql.marks(ids.size())
                            + ") group by 1",
                    ids,
                    row -> partners.put(row.number("id"), row.instant("at")) == null);
        }
        return partners;
    }

    private static EventRow event(Row row, Reader reader) {
        AlarmKind alarmKind = kind(row.text("alarm_kind"));
        String metric = row.text("metric");
        Instant at = row.instant("at");
        Instant receivedAt = row.instant("received_at");
        SensorMarks marks = reader.marks().getOrDefault(row.text("type_code"), SensorMarks.NONE);
        boolean late =
                row.flag("historic")
                        || Duration.between(at, receivedAt).compareTo(reader.late()) > 0;
        return new EventRow(
                (int) row.number("source"),
                row.number("id"),
                EventKind.values()[EventKind.EVENT.ordinal() - (int) row.number("kind_rank")],
                at,
                receivedAt,
                alarmKind == AlarmKind.DEVICE_OFFLINE
                        ? Communication.LOST
                        : late ? Communication.LATE : Communication.LIVE,
                alarmKind,
                metric,
                row.flag("clears"),
                row.text("code"),
                row.text("text"),
                row.text("device_no"),
                row.text("type_code"),
                (int) row.number("circuit"),
                row.text("circuit_name"),
                row.text("position"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("district"),
                Metric.shown(metric, marks, row.decimal("value")),
                row.decimal("limit_value"),
                alarmKind == null ? "" : alarmKind.unit(metric),
                (int) row.number("occurrences"),
                row.instant("cleared_at"),
                row.numberOrNull("alarm_id"),
                null,
                row.flag("demo"));
    }

    /** Null for a code without a meaning, and for a meaning nobody knows. */
    private static AlarmKind kind(String name) {
        return Arrays.stream(AlarmKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
