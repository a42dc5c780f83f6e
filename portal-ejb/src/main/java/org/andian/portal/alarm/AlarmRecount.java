package org.andian.portal.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.Part;
import org.andian.portal.period.Period;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.Placing;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts a day's alarms again, alarm by alarm from its lines of history. */
@ApplicationScoped
class AlarmRecount {

    @Inject private Sql sql;

    @Inject private Placements placements;

    @Inject private Clock clock;

    private record Raised(
            long id,
            Long premisesId,
            AlarmKind kind,
            Level level,
            Instant raisedAt,
            Instant receivedAt,
            Instant clearedAt,
            boolean isTimed) {

        static Raised of(Row row) {
            return new Raised(
                    row.number("id"),
                    row.numberOrNull("premises_id"),
                    AlarmKind.valueOf(row.text("kind")),
                    Level.valueOf(row.text("level")),
                    row.instant("raised_at"),
                    row.instant("received_at"),
                    row.instant("cleared_at"),
                    !row.flag("historic") || row.number("occurrences") == 1);
        }
    }

    private record Line(Instant at, String what) {}

    public List<Fact> of(String indicator, LocalDate day, Part part) {
        Period whole = Period.days(day, day);
        Map<Long, Placing> placed = placements.placed(day, part);
        boolean clearing =
                indicator.equals(AlarmIndicators.CLEARING)
                        || indicator.equals(AlarmIndicators.CLEARING_MEDIAN);
        List<Raised> alarms =
                sql.list(
                        """
                        select * from alarm where %1$s >= ? and %1$s < ?
                          and coalesce(premises_id, 0) >= ? and coalesce(premises_id, 0) < ?\
                        """
                                .formatted(clearing ? "cleared_at" : "raised_at"),
                        List.of(whole.from(), whole.to(), part.from(), part.to()),
                        Raised::of);
        Stream<Raised> counted = alarms.stream().filter(rule(indicator, whole));
        if (clearing) {
            return counted.map(
                            alarm ->
                                    fact(
                                            placed,
                                            alarm,
                                            Duration.between(alarm.raisedAt(), alarm.clearedAt())
                                                    .toSeconds(),
                                            1))
                    .toList();
        }
        return indicator.equals(AlarmIndicators.ACKNOWLEDGED)
                ? counted.map(alarm -> fact(placed, alarm, isAcknowledgedInTime(alarm) ? 1 : 0, 1))
                        .toList()
                : counted.map(alarm -> fact(placed, alarm, 1, 0)).toList();
    }

    private Predicate<Raised> rule(String indicator, Period day) {
        Predicate<Raised> electrical =
                alarm -> alarm.level() != Level.FAULT && !alarm.kind().isFault();
        return switch (indicator) {
            case AlarmIndicators.ALARMS -> electrical;
            case AlarmIndicators.CLEARING, AlarmIndicators.CLEARING_MEDIAN ->
                    electrical.and(Raised::isTimed);
            case AlarmIndicators.ACKNOWLEDGED ->
                    electrical.and(AlarmRecount::isPresent).and(this::isDecided);
            case "faults" -> electrical.negate();
            case "alarms.alarm" -> electrical.and(alarm -> wasHigh(alarm, day.to()));
            case "alarms.warning" -> electrical.and(alarm -> !wasHigh(alarm, day.to()));
            default ->
                    electrical.and(
                            alarm -> AlarmDays.group(indicator).kinds().contains(alarm.kind()));
        };
    }

    /**
     * Follows the spells: one that is at the alarm level now was so then, unless it rose
     * afterwards.
     */
    private boolean wasHigh(Raised alarm, Instant then) {
        List<Instant> risen =
                lines(alarm.id()).stream()
                        .filter(line -> line.what().equals("escalated"))
                        .map(Line::at)
                        .filter(at -> !at.isBefore(then))
                        .toList();
        Map<Instant, Instant> spells = new HashMap<>();
        sql.list(
                "select started_at, ended_at from alarm_occurrence where alarm_id = ? and level ="
                        + " 'ALARM'",
                List.of(alarm.id()),
                row ->
                        spells.put(
                                row.instant("started_at"),
                                row.instant("ended_at") == null
                                        ? Instant.MAX
                                        : row.instant("ended_at")));
        return spells.entrySet().stream()
                .filter(spell -> spell.getKey().isBefore(then))
                .anyMatch(
                        spell ->
                                risen.stream()
                                        .noneMatch(
                                                at ->
                                                        !at.isBefore(spell.getKey())
                                                                && !at.isAfter(spell.getValue())));
    }

    private static boolean isPresent(Raised alarm) {
        return !alarm.receivedAt().isAfter(alarm.raisedAt().plus(AlarmIndicators.HISTORIC));
    }

    /** Its ten minutes are over, or somebody was there before. */
    private boolean isDecided(Raised alarm) {
        Instant end = alarm.receivedAt().plus(AlarmIndicators.IN_TIME);
        return !end.isAfter(clock.instant()) || isAcknowledgedInTime(alarm);
    }

    private boolean isAcknowledgedInTime(Raised alarm) {
        boolean acknowledged = false;
        for (Line line : lines(alarm.id())) {
            if (line.at().isBefore(alarm.receivedAt().plus(AlarmIndicators.IN_TIME))) {
                acknowledged =
                        line.what().equals("acknowledged") || acknowledged && !isTakenBack(line);
            }
        }
        return acknowledged;
    }

    /** By who acknowledged it, or because it rose or came again. */
    private static boolean isTakenBack(Line line) {
        return line.what().equals("unacknowledged") || line.what().equals("lapsed");
    }

    private List<Line> lines(long alarm) {
        return sql.list(
                "select at, what from alarm_history where alarm_id = ? order by id",
                List.of(alarm),
                row -> new Line(row.instant("at"), row.text("what")));
    }

    private static Fact fact(
            Map<Long, Placing> placed, Raised alarm, long numerator, long denominator) {
        Placing at = placed.get(alarm.premisesId());
        return at == null
                ? new Fact("", 0, "", "", numerator, denominator)
                : new Fact(
                        "",
                        at.districtId(),
                        at.venueGroup(),
                        at.department(),
                        numerator,
                        denominator);
    }
}
