package org.andian.portal.hazard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.period.Period;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Door: hazards as people see them, each within the caller's reach. */
@Stateless
public class Hazards {

    private static final int LONGEST_PAGE = 1000;

    private static final String TALLY =
            """
            select count(case when h.state in ('FOUND', 'ORDERED', 'PROVED', 'RETURNED') then 1 end) as open,
              count(case when h.state in ('FOUND', 'ORDERED', 'PROVED', 'RETURNED')
                and h.grade = 'MAJOR' then 1 end) as major,
              count(case when h.state = 'FOUND' then 1 end) as found,
              count(case when h.state = 'ORDERED' then 1 end) as ordered,
              count(case when h.state = 'PROVED' then 1 end) as proved,
              count(case when h.state = 'RETURNED' then 1 end) as returned,
              count(case when h.state in ('ORDERED', 'RETURNED') and h.due_on < ? then 1 end) as overdue,
              count(case when h.state = 'CLOSED' and h.closed_at >= ? then 1 end) as closed\
            """;

    /** Of what is long off the list nothing is told. */
    private static final String TALLIED =
            "(h.state in ('FOUND', 'ORDERED', 'PROVED', 'RETURNED') or h.state = 'CLOSED' and"
                    + " h.closed_at >= ?)";

    @Inject private HazardList list;

    @Inject private HazardTrack track;

    @Inject private Sql sql;

    @Inject private Today today;

    /** At most 1000 rows at a time. */
    public List<HazardRow> page(Scope scope, HazardQuery query, int first, int size) {
        return list.page(
                () -> filter(scope, query),
                query,
                Math.max(0, first),
                Math.clamp(size, 0, LONGEST_PAGE));
    }

    public int count(Scope scope, HazardQuery query) {
        return list.count(filter(scope, query));
    }

    /**
     * The ids of all rows in the question's order as it is now, for a file: whatever changes while
     * it is written, each row keeps its one place.
     */
    public List<Long> ids(Scope scope, HazardQuery query, int most) {
        return list.ids(
                filter(scope, query), HazardList.order(query.sort(), query.descending()), 0, most);
    }

    /**
     * At most 1000 rows in the order given; those out of reach are left out.
     *
     * @throws Refusal TOO_MANY
     */
    public List<HazardRow> rows(Scope scope, List<Long> ids) {
        if (ids.size() > LONGEST_PAGE) {
            throw new Refusal(HazardReason.TOO_MANY, LONGEST_PAGE);
        }
        return ids.isEmpty() ? List.of() : list.rows(HazardFilter.within(scope), ids);
    }

    /** Empty for a hazard out of the caller's reach, as for one that never was. */
    public Optional<HazardRow> find(Scope scope, long id) {
        return list.rows(HazardFilter.within(scope), List.of(id)).stream().findFirst();
    }

    /** In order of time; empty when the hazard is out of reach. */
    public List<HazardStep> history(Scope scope, long id) {
        return find(scope, id).map(hazard -> track.of(scope, hazard.id())).orElse(List.of());
    }

    /** What of the checklist was met; empty when the hazard is out of reach. */
    public List<MetCriterion> met(Scope scope, long id) {
        return find(scope, id).map(hazard -> list.met(hazard.id())).orElse(List.of());
    }

    /** Numbers of the alarms that told of it, the newest first; empty when it is out of reach. */
    public List<Long> alarms(Scope scope, long id) {
        return find(scope, id).map(hazard -> list.alarms(hazard.id())).orElse(List.of());
    }

    /** The hazard that an alarm tells of; empty for none in reach. */
    public Optional<HazardRow> ofAlarm(Scope scope, long alarm) {
        return sql.first(
                        "select hazard_id from hazard_alarm where alarm_id = ?",
                        List.of(alarm),
                        row -> row.number("hazard_id"))
                .flatMap(id -> find(scope, id));
    }

    /** The figures above the list, whatever it is narrowed to. */
    public HazardTally tally(Scope scope) {
        LocalDate day = today.date();
        Instant month = Period.startOf(day.withDayOfMonth(1));
        HazardFilter filter = HazardFilter.within(scope).and(TALLIED, List.of(month));
        List<Object> parameters = new ArrayList<>(List.of(day, month));
        parameters.addAll(filter.parameters());
        return sql.first(
                        TALLY + HazardList.PLACED + filter.where(),
                        parameters,
                        row ->
                                new HazardTally(
                                        (int) row.number("open"),
                                        (int) row.number("major"),
                                        (int) row.number("found"),
                                        (int) row.number("ordered"),
                                        (int) row.number("proved"),
                                        (int) row.number("returned"),
                                        (int) row.number("overdue"),
                                        (int) row.number("closed")))
                .orElseThrow();
    }

    private HazardFilter filter(Scope scope, HazardQuery query) {
        return HazardFilter.of(scope, query, today.date());
    }
}
