package org.andian.portal.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Period;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts alarms for workbench, chart and map. Each figure counts rows that the list shows under the
 * same conditions.
 */
@ApplicationScoped
class AlarmFigures {

    @Inject private Sql sql;

    /** Unsettled alarms that are alike in what the workbench tells apart. */
    private record Group(
            Level level, boolean waiting, Instant oldest, Instant newest, Long districtId, int n) {

        static Group of(Row row) {
            return new Group(
                    Level.valueOf(row.text("level")),
                    row.flag("waiting"),
                    row.instant("oldest"),
                    row.instant("newest"),
                    row.numberOrNull("district_id"),
                    (int) row.number("n"));
        }
    }

    public Tally tally(Scope scope) {
        AlarmFilter filter = AlarmFilter.within(scope).and(AlarmFilter.UNSETTLED, List.of());
        List<Group> groups =
                sql.list(
                        """
                        select %s as level, a.acknowledged_at is null as waiting, p.district_id,
                          min(a.received_at) as oldest, max(a.received_at) as newest, count(*) as n
                        """
                                        .formatted(CountedLevel.SQL)
                                + AlarmList.PLACED
                                + filter.where()
                                + " group by 1, 2, 3",
                        filter.parameters(),
                        Group::of);
        List<Group> waiting = waiting(groups, Level.ALARM);
        Map<Long, Integer> byDistrict = new HashMap<>();
        groups.stream()
                .filter(group -> group.districtId() != null)
                .forEach(group -> byDistrict.merge(group.districtId(), group.n(), Integer::sum));
        return new Tally(
                sum(waiting),
                waiting.stream().map(Group::oldest).min(Instant::compareTo).orElse(null),
                newest(waiting),
                newest(waiting(groups, Level.FAULT)),
                count(groups, Level.WARNING),
                count(groups, Level.FAULT),
                sum(groups),
                byDistrict);
    }

    private static List<Group> waiting(List<Group> groups, Level level) {
        return groups.stream().filter(group -> group.level() == level && group.waiting()).toList();
    }

    private static Instant newest(List<Group> groups) {
        return groups.stream().map(Group::newest).max(Instant::compareTo).orElse(null);
    }

    /** China keeps one offset all year, so days of equal length are local days. */
    public List<DayCount> month(Scope scope, LocalDate first, LocalDate last) {
        Period month = Period.days(first, last);
        AlarmFilter filter =
                AlarmFilter.within(scope)
                        .and(
                                "a.raised_at >= ? and a.raised_at < ?",
                                List.of(month.from(), month.to()));
        List<Object> parameters =
                new ArrayList<>(List.of(month.from(), Duration.ofDays(1).toMillis()));
        parameters.addAll(filter.parameters());
        Map<LocalDate, Map<Level, Integer>> counts = new HashMap<>();
        sql.list(
                """
                select (a.raised_at - ?) div ? as day, %s as level, count(*) as n
                """
                                .formatted(CountedLevel.SQL)
                        + AlarmList.PLACED
                        + filter.where()
                        + " group by 1, 2",
                parameters,
                row ->
                        counts.computeIfAbsent(
                                        first.plusDays(row.number("day")),
                                        day -> new EnumMap<>(Level.class))
                                .put(Level.valueOf(row.text("level")), (int) row.number("n")));
        return first.datesUntil(last.plusDays(1))
                .map(day -> count(day, counts.getOrDefault(day, Map.of())))
                .toList();
    }

    private static DayCount count(LocalDate day, Map<Level, Integer> levels) {
        return new DayCount(
                day,
                levels.getOrDefault(Level.ALARM, 0),
                levels.getOrDefault(Level.WARNING, 0),
                levels.getOrDefault(Level.FAULT, 0));
    }

    /**
     * Premises that have a place on the map. @param districtId null for all; includes the districts
     * below
     */
    public List<PremisesState> map(Scope scope, Long districtId) {
        AlarmFilter filter = AlarmFilter.within(scope).under(districtId);
        return sql.list(
                """
                select p.code, p.name, p.district_id, p.lon, p.lat, coalesce(u.alarms, 0) as alarms,
                  coalesce(u.warnings, 0) as warnings, coalesce(u.faults, 0) as faults,
                  coalesce(u.offline, 0) as offline
                from premises_view p left join (
                  select a.premises_id, sum(case when a.level = 'ALARM' then 1 else 0 end) as alarms,
                    sum(case when a.level = 'WARNING' then 1 else 0 end) as warnings,
                    sum(case when a.level = 'FAULT' and a.kind <> 'DEVICE_OFFLINE' then 1 else 0 end) as faults,
                    sum(case when a.level = 'FAULT' and a.kind = 'DEVICE_OFFLINE' then 1 else 0 end) as offline
                  from alarm a where %s group by a.premises_id) u on u.premises_id = p.id
                %s and p.closed_on is null and p.lon is not null and p.lat is not null
                order by p.code
                """
                        .formatted(AlarmFilter.UNSETTLED, filter.where()),
                filter.parameters(),
                AlarmFigures::premises);
    }

    private static PremisesState premises(Row row) {
        Standing standing =
                new Standing(
                        (int) row.number("alarms"),
                        (int) row.number("warnings"),
                        (int) row.number("faults"),
                        (int) row.number("offline"));
        return new PremisesState(
                row.text("code"),
                row.text("name"),
                row.number("district_id"),
                row.decimal("lon"),
                row.decimal("lat"),
                standing.state(),
                standing.atWorst(),
                standing.unsettled());
    }

    private static int count(List<Group> groups, Level level) {
        return sum(groups.stream().filter(group -> group.level() == level).toList());
    }

    private static int sum(List<Group> groups) {
        return groups.stream().mapToInt(Group::n).sum();
    }
}
