package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes down each device's day. A device counts as reporting until its type's silence limit has
 * passed since its last reading, as in the watch for silent devices; minutes are expected from its
 * registration to its retirement. The last reading is handed on from the last day written before;
 * what changes for one device in the past is handed on to its next day.
 */
@ApplicationScoped
class DeviceDays {

    private static final long MILLIS = 1000;
    private static final String DAY =
            """
            select d.id, case when l.device_id is null then d.premises_id else l.premises_id end as premises_id,
              case when d.retired_at is null or d.retired_at >= ? then 1 else 0 end as listed,
              round(coalesce(r.covered, 0) / 60000) as minutes,
              round(greatest(0, least(coalesce(d.retired_at, ?), ?) - greatest(d.registered_at, ?)) / 60000)
                as expected,
              case when r.last_ts is null or r.last_ts < y.last_ts then y.last_ts else r.last_ts end as last_ts
            from device_view d
            left join device_placement_view l on l.device_id = d.id and l.valid_from < ?
              and (l.valid_to is null or l.valid_to >= ?)
            left join (
              select q.device_id, max(q.ts) as last_ts,
                sum(greatest(0, least(coalesce(q.next_ts, ?), q.ts + q.silence, q.until_at)
                  - greatest(q.ts, q.since_at))) as covered
              from (
                select r.device_id, r.ts, lead(r.ts) over (partition by r.device_id order by r.ts) as next_ts,
                    t.offline_after_seconds * 1000 as silence,
                  greatest(x.registered_at, ?) as since_at, least(coalesce(x.retired_at, ?), ?) as until_at
                from reading r join device_view x on x.id = r.device_id join device_type_view t on t.code = x.type_code
                where r.ts >= ? and r.ts < ? %1$s) q
              group by q.device_id) r on r.device_id = d.id
            left join device_day y on y.device_id = d.id and y.day = ?
            where (d.registered_at < ? or r.device_id is not null or y.last_ts is not null) %2$s\
            """;
    private static final String ALL = DAY.formatted("", "");
    private static final String ONE = DAY.formatted("and r.device_id = ?", "and d.id = ?");

    @Inject private Sql sql;

    @Inject private Retention retention;

    @Inject private Clock clock;

    /**
     * In the caller's transaction. A day whose readings have gone stays as it was written down. A
     * device's day belongs to where it hung at the day's end, and that is written once: moving it
     * today does not move its past. A device registered later but heard that day, by imported
     * history, is listed with nothing expected of it. Read first and then written: a database that
     * locks what it reads for an {@code insert … select} would hold up the readings that come in.
     */
    void write(LocalDate day) {
        if (retention.readingsFrom().filter(day::isBefore).isPresent()) {
            return;
        }
        store(day, sql.list(ALL, parameters(day, null), row -> row(day, row)));
    }

    /**
     * The same of one device on a past day.
     *
     * @return whether the day is another one now
     */
    boolean write(LocalDate day, long device) {
        List<List<Object>> others = others(day, device);
        store(day, others);
        return !others.isEmpty();
    }

    /** Whether a device's past day would be another one if it were written again. */
    boolean isBehind(LocalDate day, long device) {
        return !others(day, device).isEmpty();
    }

    /** The device's day as its readings make it, where it is not written down so. */
    private List<List<Object>> others(LocalDate day, long device) {
        if (retention.readingsFrom().filter(day::isBefore).isPresent()) {
            return List.of();
        }
        return sql.list(ONE, parameters(day, device), row -> row(day, row)).stream()
                .filter(row -> !Optional.of(told(row)).equals(stored(day, device)))
                .toList();
    }

    private Optional<List<Object>> stored(LocalDate day, long device) {
        return sql.first(
                "select * from device_day where day = ? and device_id = ?",
                List.of(day, device),
                row ->
                        Arrays.asList(
                                row.number("listed"),
                                row.number("minutes"),
                                row.number("expected"),
                                row.numberOrNull("last_ts")));
    }

    /** What of a row may change when a past day is written again. */
    private static List<Object> told(List<Object> row) {
        return row.subList(3, row.size());
    }

    private List<Object> parameters(LocalDate day, Long device) {
        Period whole = Period.days(day, day);
        Instant now = clock.instant();
        long start = whole.from().toEpochMilli();
        long end = (now.isBefore(whole.to()) ? now : whole.to()).toEpochMilli();
        List<Object> parameters =
                new ArrayList<>(
                        List.of(
                                end,
                                end,
                                end,
                                start,
                                end,
                                end,
                                end,
                                start,
                                end,
                                end,
                                start - longestSilence(),
                                end));
        Stream.ofNullable(device).forEach(parameters::add);
        parameters.addAll(List.of(writtenBefore(day), end));
        Stream.ofNullable(device).forEach(parameters::add);
        return parameters;
    }

    private LocalDate writtenBefore(LocalDate day) {
        return sql.first(
                        "select max(day) as day from device_day where day < ?",
                        List.of(day),
                        row -> row.day("day"))
                .orElseGet(() -> day.minusDays(1));
    }

    private void store(LocalDate day, List<List<Object>> rows) {
        sql.updateAll(
                """
                insert into device_day (day, device_id, premises_id, listed, minutes, expected, last_ts)
                  values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update listed = values(listed), minutes = values(minutes),
                    expected = values(expected), last_ts = values(last_ts)\
                """
                        + (day.isBefore(LocalDate.ofInstant(clock.instant(), Zones.CHINA))
                                ? ""
                                : ", premises_id = values(premises_id)"),
                rows);
    }

    private static List<Object> row(LocalDate day, Row row) {
        return Arrays.asList(
                day,
                row.number("id"),
                row.numberOrNull("premises_id"),
                row.number("listed"),
                row.number("minutes"),
                row.number("expected"),
                row.numberOrNull("last_ts"));
    }

    private long longestSilence() {
        return MILLIS
                * sql.count(
                        "select coalesce(max(offline_after_seconds), 0) as n from device_type_view",
                        List.of());
    }
}
