package org.andian.portal.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.device.SensorMarkTable;
import org.andian.portal.device.SensorMarks;
import org.andian.portal.measurement.Metric;
import org.andian.portal.sql.NewestFirst;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads alarms with device, circuit and premises. The premises is the one the device belonged to
 * when the alarm was raised.
 */
@ApplicationScoped
class AlarmList {

    /** Enough to count what a caller sees. */
    static final String PLACED = " from alarm a left join premises_view p on p.id = a.premises_id";

    static final String FROM = PLACED + " left join device_view d on d.id = a.device_id";
    private static final String SELECT =
            """
            select a.*, d.no as device_no, d.type_code, d.position, d.demo, c.name as circuit_name,
              p.code as premises_code, p.name as premises, p.district_id, p.venue_group, x.name as district\
            """;
    private static final String DETAIL =
            " left join circuit_view c on c.device_id = a.device_id and c.no = a.circuit left join"
                    + " district_view x on x.id = p.district_id";

    private static final String OF =
            " join alarm a on a.id = h.alarm_id left join device_view d on d.id = a.device_id"
                    + " where ";

    private static final Instant FOREVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    @Inject private Sql sql;

    @Inject private SensorMarkTable markTable;

    /**
     * In the question's order, at most 1000.
     *
     * @param within makes the question's conditions, each time anew
     */
    public List<AlarmRow> page(Supplier<AlarmFilter> within, AlarmQuery query) {
        AlarmOrder order = AlarmOrder.of(query.sort());
        int first = Math.max(0, query.first());
        int size = Math.clamp(query.size(), 0, Alarms.LONGEST_PAGE);
        if (order == AlarmOrder.RAISED) {
            return byTime(within, query, first, size);
        }
        if (order == AlarmOrder.DANGER && query.unsettled() == null && first == 0) {
            return byDanger(within, query, size);
        }
        return page(within.get().behind(order, query), order.by(query.ascending()), first, size);
    }

    /**
     * What is settled is by far the most, and its only order is that of time. So it is read by
     * itself, and a list of all alarms sorts no more than what needs somebody. What is settled
     * between the two questions stands once, where it was.
     */
    private List<AlarmRow> byDanger(Supplier<AlarmFilter> within, AlarmQuery query, int size) {
        boolean unsettledFirst = !query.ascending();
        AlarmMark mark = query.after();
        boolean isBeyond = mark != null && AlarmOrder.isUnsettled(mark) != unsettledFirst;
        List<AlarmRow> before =
                isBeyond ? List.of() : part(within, query.behind(mark, size), unsettledFirst);
        if (before.size() >= size) {
            return before;
        }
        AlarmQuery rest = query.behind(isBeyond ? mark : null, size);
        return together(before, part(within, rest, !unsettledFirst), AlarmRow::id, size);
    }

    /**
     * Each row once, where it stands first.
     *
     * @param behind as many as the page has, so that it stays full whatever stands before already
     */
    static <T> List<T> together(List<T> before, List<T> behind, Function<T, Long> id, int size) {
        Set<Long> read = before.stream().map(id).collect(Collectors.toSet());
        Stream<T> others = behind.stream().filter(row -> !read.contains(id.apply(row)));
        return Stream.concat(before.stream(), others).limit(size).toList();
    }

    private List<AlarmRow> part(Supplier<AlarmFilter> within, AlarmQuery query, boolean unsettled) {
        Supplier<AlarmFilter> some = () -> within.get().unsettled(unsettled);
        return unsettled
                ? page(
                        some.get().behind(AlarmOrder.DANGER, query),
                        AlarmOrder.DANGER.by(query.ascending()),
                        0,
                        query.size())
                : byTime(some, query, 0, query.size());
    }

    /** Of what needs somebody, and of one place, there are few: they are sorted at once. */
    private List<AlarmRow> byTime(
            Supplier<AlarmFilter> within, AlarmQuery query, int first, int size) {
        Function<Optional<Instant>, List<AlarmRow>> rows =
                since -> {
                    AlarmFilter filter = within.get().behind(AlarmOrder.RAISED, query);
                    since.ifPresent(at -> filter.and("a.raised_at >= ?", List.of(at)));
                    return page(filter, AlarmOrder.RAISED.by(query.ascending()), first, size);
                };
        boolean areFew =
                query.premisesCode() != null
                        || query.deviceNo() != null
                        || Boolean.TRUE.equals(query.unsettled());
        return query.ascending() || areFew
                ? rows.apply(Optional.empty())
                : NewestFirst.of(size, among -> raisedSince(query, among), rows);
    }

    /** Of those raised before the question ends, wherever. */
    private Optional<Instant> raisedSince(AlarmQuery query, int among) {
        Instant end = query.raised() == null ? FOREVER : query.raised().to();
        Instant mark = query.after() == null ? FOREVER : query.after().raisedAt();
        return sql.first(
                "select a.raised_at from alarm a where a.raised_at < ? and a.raised_at <= ? order"
                        + " by a.raised_at desc limit 1 offset ?",
                List.of(end, mark, among - 1),
                row -> row.instant("raised_at"));
    }

    public List<AlarmRow> page(AlarmFilter filter, String order, int first, int size) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(size);
        if (first > 0) {
            parameters.add(first);
        }
        return read(
                SELECT
                        + FROM
                        + DETAIL
                        + filter.where()
                        + order
                        + (first > 0 ? " limit ? offset ?" : " limit ?"),
                parameters);
    }

    public List<Long> ids(AlarmFilter filter, String order, int most) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(most);
        return sql.list(
                "select a.id" + FROM + filter.where() + order + " limit ?",
                parameters,
                row -> row.number("id"));
    }

    /** In the order of the ids, of which there is at least one. */
    public List<AlarmRow> rows(AlarmFilter filter, List<Long> ids) {
        filter.and("a.id in (" + Sql.marks(ids.size()) + ")", ids);
        Map<Long, AlarmRow> found = new HashMap<>();
        read(SELECT + FROM + DETAIL + filter.where(), filter.parameters())
                .forEach(row -> found.put(row.id(), row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<AlarmRow> read(String query, List<Object> parameters) {
        Map<String, SensorMarks> marks = markTable.byType();
        return sql.list(query, parameters, row -> alarm(row, marks));
    }

    public int count(AlarmFilter filter) {
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    public List<HistoryEntry> history(long id) {
        Map<String, SensorMarks> marks = markTable.byType();
        return sql.list(
                "select h.at, h.what, h.actor, h.value, h.note, a.kind, a.metric, d.type_code from"
                        + " alarm_history h"
                        + OF
                        + "h.alarm_id = ? order by h.at, h.id",
                List.of(id),
                row ->
                        new HistoryEntry(
                                row.instant("at"),
                                row.text("what"),
                                row.text("actor"),
                                row.text("what").equals("clock")
                                        ? row.decimal("value")
                                        : shown(row, "value", marks),
                                row.text("note")));
    }

    public List<Occurrence> occurrences(long id) {
        Map<String, SensorMarks> marks = markTable.byType();
        return sql.list(
                "select h.*, a.kind, a.metric, d.type_code from alarm_occurrence h"
                        + OF
                        + "h.alarm_id = ? order by h.started_at desc, h.id desc",
                List.of(id),
                row ->
                        new Occurrence(
                                row.instant("started_at"),
                                row.instant("ended_at"),
                                Level.valueOf(row.text("level")),
                                row.text("source"),
                                shown(row, "value", marks),
                                shown(row, "peak", marks)));
    }

    /** A broken sensor's number is shown unless it is the type's mark of none. */
    private static Double shown(Row row, String column, Map<String, SensorMarks> marks) {
        Double value = row.decimal(column);
        return AlarmKind.valueOf(row.text("kind")) == AlarmKind.SENSOR_FAULT
                ? Metric.shown(
                        row.text("metric"),
                        marks.getOrDefault(row.text("type_code"), SensorMarks.NONE),
                        value)
                : value;
    }

    private static AlarmRow alarm(Row row, Map<String, SensorMarks> marks) {
        AlarmKind kind = AlarmKind.valueOf(row.text("kind"));
        return new AlarmRow(
                row.number("id"),
                kind,
                Level.valueOf(row.text("level")),
                row.text("metric"),
                row.text("source"),
                row.instant("raised_at"),
                row.instant("received_at"),
                shown(row, "value", marks),
                shown(row, "peak", marks),
                shown(row, "last_value", marks),
                row.decimal("limit_value"),
                kind.unit(row.text("metric")),
                (int) row.number("occurrences"),
                row.flag("historic"),
                row.text("text"),
                row.instant("cleared_at"),
                row.instant("acknowledged_at"),
                row.text("acknowledged_by"),
                row.text("note"),
                row.text("device_no"),
                (int) row.number("circuit"),
                row.text("circuit_name"),
                row.text("position"),
                row.text("premises_code"),
                row.text("premises"),
                row.numberOrNull("district_id"),
                row.text("district"),
                row.text("venue_group"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
