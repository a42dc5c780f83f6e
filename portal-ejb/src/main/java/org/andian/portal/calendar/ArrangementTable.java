package org.andian.portal.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days of the arrangements as the database has them. */
@ApplicationScoped
class ArrangementTable {

    @Inject private Sql sql;

    private record Span(int year, LocalDate first, LocalDate last, boolean working, String name) {

        DaysOff off() {
            return new DaysOff(Holiday.valueOf(name), first, last);
        }
    }

    /**
     * Some hundred rows: all years at once. One question, so that no year is known as arranged
     * whose days are not; an arrangement has days off, and one that was taken back has none.
     */
    public WorkDays all() {
        List<Span> spans = sql.list("select * from calendar_span", List.of(), ArrangementTable::of);
        Set<Integer> arranged = spans.stream().map(Span::year).collect(Collectors.toSet());
        return new WorkDays(arranged, off(spans), worked(spans));
    }

    /**
     * What the table says of a year; empty where nobody ever entered one. Its version is read
     * before its days: who changes it in between is found out when the reader's own change comes.
     */
    public Optional<Arrangement> find(int year) {
        return sql.first(
                        "select * from calendar_arrangement where for_year = ?",
                        List.of(year),
                        ArrangementTable::withoutDays)
                .map(this::withDays);
    }

    /** The first of these days that stands in the arrangement of another year, with that year. */
    public Optional<Taken> taken(ArrangementDraft draft) {
        List<LocalDate> days = draft.days();
        return sql
                .list(
                        "select * from calendar_span where for_year <> ? and last_day >= ? and"
                                + " first_day <= ? order by first_day",
                        List.of(
                                draft.year(),
                                ArrangementDraft.firstOf(draft.year()),
                                ArrangementDraft.lastOf(draft.year())),
                        ArrangementTable::of)
                .stream()
                .flatMap(ArrangementTable::days)
                .filter(taken -> days.contains(taken.day()))
                .findFirst();
    }

    /** A day, and in the arrangement of which year it stands. */
    record Taken(LocalDate day, int year) {}

    public void remove(int year) {
        sql.update("delete from calendar_span where for_year = ?", year);
    }

    public void add(ArrangementDraft draft) {
        List<List<Object>> rows = new ArrayList<>();
        for (DaysOff some : draft.off()) {
            rows.add(List.of(some.first(), some.last(), draft.year(), 0, some.holiday().name()));
        }
        for (LocalDate day : draft.worked()) {
            rows.add(List.of(day, day, draft.year(), 1, ""));
        }
        sql.updateAll(
                "insert into calendar_span (first_day, last_day, for_year, working, holiday) values"
                        + " (?, ?, ?, ?, ?)",
                rows);
    }

    private static Stream<Taken> days(Span span) {
        return span.first()
                .datesUntil(span.last().plusDays(1))
                .map(day -> new Taken(day, span.year()));
    }

    private static Arrangement withoutDays(Row row) {
        boolean isShipped = row.number("changed_at") == 0;
        return new Arrangement(
                (int) row.number("for_year"),
                row.flag("arranged"),
                List.of(),
                List.of(),
                row.text("source"),
                isShipped ? null : row.instant("changed_at"),
                isShipped ? null : row.text("changed_by"),
                (int) row.number("version"));
    }

    private Arrangement withDays(Arrangement bare) {
        List<Span> spans =
                sql.list(
                        "select * from calendar_span where for_year = ? order by first_day",
                        List.of(bare.year()),
                        ArrangementTable::of);
        return new Arrangement(
                bare.year(),
                bare.arranged(),
                off(spans),
                worked(spans),
                bare.source(),
                bare.changedAt(),
                bare.changedBy(),
                bare.version());
    }

    private static Span of(Row row) {
        return new Span(
                (int) row.number("for_year"),
                row.day("first_day"),
                row.day("last_day"),
                row.flag("working"),
                row.text("holiday"));
    }

    private static List<DaysOff> off(List<Span> spans) {
        return spans.stream().filter(span -> !span.working()).map(Span::off).toList();
    }

    private static List<LocalDate> worked(List<Span> spans) {
        return spans.stream()
                .filter(Span::working)
                .flatMap(ArrangementTable::days)
                .map(Taken::day)
                .collect(Collectors.toList());
    }
}
