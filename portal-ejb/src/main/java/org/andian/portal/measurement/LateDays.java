package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.LateDay;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The notes of readings that came after their day, device by device; they are deleted by their own
 * ids, so that whoever writes new ones never waits.
 */
@ApplicationScoped
class LateDays {

    /** Nothing more has come in for so long. */
    private static final Duration QUIET = Duration.ofSeconds(60);

    /** What goes on coming in is counted after so long nevertheless. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /**
     * Notes nobody could use: of days that are never computed and so have no device's day, and
     * those of an older build, which name no device.
     */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final int FAULT_CHARACTERS = 500;

    private static final long DAY = Duration.ofDays(1).toMillis();

    /** China keeps one offset all year. */
    private static final long OFFSET = Duration.ofHours(8).toMillis();

    @Inject private Sql sql;

    @Inject private DeviceDays days;

    @Inject private Clock clock;

    private record Note(long id, LocalDate day, long deviceId, Long premisesId) {

        static Note of(Row row) {
            return new Note(
                    row.number("id"),
                    row.day("day"),
                    row.number("device_id"),
                    row.numberOrNull("premises_id"));
        }
    }

    /** Days that are over; what came for today is counted with today. */
    Set<LocalDate> since(Instant since) {
        sql.update(
                """
                delete from reading_late where noted_at < ? and (device_id is null
                  or not exists (select 1 from device_day x where x.day = reading_late.day))\
                """,
                clock.instant().minus(KEPT));
        forgetFaultsWithoutNotes();
        return new TreeSet<>(
                sql.list(
                        "select distinct day from reading_late where noted_at >= ? and day < ?",
                        List.of(since, today()),
                        row -> row.day("day")));
    }

    /** From the first day noted without a device up to today. */
    Set<LocalDate> ofNobodySince(Instant since) {
        return sql.first(
                        "select min(day) as day from reading_late where device_id is null and"
                                + " noted_at >= ?",
                        List.of(since),
                        row -> row.day("day"))
                .filter(day -> !day.isAfter(today()))
                .map(day -> day.datesUntil(today().plusDays(1)).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    List<LateDay> waiting(int most) {
        Instant now = clock.instant();
        List<Note> notes =
                sql.list(
                        """
                        select n.id, q.day, q.device_id,
                          case when x.device_id is not null then x.premises_id when l.device_id is not null
                            then l.premises_id else v.premises_id end as premises_id
                        from (select m.day, m.device_id, min(m.id) as first_id from reading_late m
                          where m.device_id is not null and m.day < ?
                            and not exists (select 1 from reading_late_fault f
                              where f.day = m.day and f.device_id = m.device_id and f.due_at > ?)
                          group by m.day, m.device_id having max(m.noted_at) < ? or min(m.noted_at) < ?
                          order by first_id limit ?) q
                        join reading_late n on n.day = q.day and n.device_id = q.device_id
                        left join device_day x on x.day = q.day and x.device_id = q.device_id
                        left join device_view v on v.id = q.device_id
                        left join device_placement_view l on l.device_id = q.device_id
                          and l.valid_from < (to_days(q.day) - 719528) * 86400000 + 57600000
                          and (l.valid_to is null
                            or l.valid_to >= (to_days(q.day) - 719528) * 86400000 + 57600000)
                        order by q.first_id, n.id\
                        """,
                        List.of(today(), now, now.minus(QUIET), now.minus(PATIENCE), most),
                        Note::of);
        List<LateDay> late = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            ids.add(note.id());
            boolean isLast =
                    i + 1 == notes.size()
                            || notes.get(i + 1).deviceId() != note.deviceId()
                            || !notes.get(i + 1).day().equals(note.day());
            if (isLast) {
                late.add(new LateDay(note.day(), note.deviceId(), note.premisesId(), ids));
                ids = new ArrayList<>();
            }
        }
        return late;
    }

    /**
     * Hands on to the next day where that would be another one now: its last reading comes from
     * this one, and a reading before midnight covers minutes of it. Asked also where this day has
     * not changed: it may have been computed as a whole meanwhile, and the next one before.
     */
    boolean write(LateDay late) {
        forget(late.notes());
        sql.update(
                "delete from reading_late_fault where day = ? and device_id = ?",
                late.day(),
                late.deviceId());
        boolean changed = days.write(late.day(), late.deviceId());
        LocalDate next = late.day().plusDays(1);
        if (next.isBefore(today()) && days.isBehind(next, late.deviceId())) {
            sql.update(
                    "insert into reading_late (day, device_id, noted_at) values (?, ?, ?)",
                    next,
                    late.deviceId(),
                    clock.instant().minus(PATIENCE.plus(QUIET)));
        }
        return changed;
    }

    /** Read first: a delete that looks at the notes would hold up whoever writes new ones. */
    private void forgetFaultsWithoutNotes() {
        List<List<Object>> left =
                sql.list(
                        """
                        select f.day, f.device_id from reading_late_fault f where not exists (
                          select 1 from reading_late n where n.device_id = f.device_id and n.day = f.day)\
                        """,
                        List.of(),
                        row -> List.of(row.day("day"), row.number("device_id")));
        sql.updateAll("delete from reading_late_fault where day = ? and device_id = ?", left);
    }

    /** Tried again after twice the time, within an hour; its notes stay. */
    void postpone(LateDay late, String fault) {
        Instant now = clock.instant();
        long tries =
                sql.count(
                        "select tries as n from reading_late_fault where day = ? and device_id = ?",
                        List.of(late.day(), late.deviceId()));
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        sql.update(
                """
                insert into reading_late_fault (day, device_id, since, tries, due_at, fault) values (?, ?, ?, ?, ?, ?)
                on duplicate key update tries = values(tries), due_at = values(due_at), fault = values(fault)\
                """,
                late.day(),
                late.deviceId(),
                now,
                tries + 1,
                now.plus(pause),
                fault.substring(0, Math.min(fault.length(), FAULT_CHARACTERS)));
    }

    void forget(List<Long> notes) {
        for (List<Long> some : Slices.of(notes)) {
            sql.update(
                    "delete from reading_late where id in (" + Sql.marks(some.size()) + ")",
                    some.toArray());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }

    /** A day of a device. */
    record DeviceDay(LocalDate day, long deviceId) {}

    private record Counted(long day, long deviceId) {}

    /**
     * Which of their past days a batch of stored readings adds to; no calendar until one is late.
     */
    static List<DeviceDay> in(List<Reading> stored) {
        Set<Counted> late = new LinkedHashSet<>();
        for (Reading reading : stored) {
            long day = day(reading.ts());
            if (day < day(reading.receivedAt())) {
                late.add(new Counted(day, reading.deviceId()));
            }
        }
        return late.stream().map(one -> new DeviceDay(date(one.day()), one.deviceId())).toList();
    }

    private static LocalDate date(long day) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(day * DAY - OFFSET), Zones.CHINA);
    }

    private static long day(long millis) {
        return Math.floorDiv(millis + OFFSET, DAY);
    }
}
