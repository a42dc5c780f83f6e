package org.andian.portal.hazard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.hazard.HazardQuery.Sort;
import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.period.Period;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Door: whose turn it is with which hazards. Who has to mend sees those he was ordered to mend or
 * that came back to him; who supervises sees those that wait for a review, and those overdue.
 */
@Stateless
public class HazardTodo {

    /** Within so many days after today a last day is near. */
    public static final int SOON_DAYS = 3;

    private static final int MOST = 100;

    private static final String OUTLOOK =
            """
            select count(case when h.state in ('ORDERED', 'RETURNED') and h.due_on < ? then 1 end) as overdue,
              count(case when h.state in ('ORDERED', 'RETURNED') and h.due_on >= ? and h.due_on <= ?
                then 1 end) as soon,
              count(case when h.state = 'PROVED' then 1 end) as proved,
              count(case when h.state = 'CLOSED' and h.closed_at >= ? then 1 end) as closed\
            """;

    /** A workbench asks often: what is long off the list is not read. */
    private static final String CONCERNED =
            "(h.state in ('ORDERED', 'RETURNED', 'PROVED') or h.state = 'CLOSED' and h.closed_at >="
                    + " ?)";

    private static final String TURN =
            """
            (%s and h.state in ('ORDERED', 'RETURNED') or %s and (h.state = 'PROVED'
              or h.state in ('ORDERED', 'RETURNED') and h.due_on < ?))\
            """;

    @Inject private HazardList list;

    @Inject private Sql sql;

    @Inject private Today today;

    public HazardOutlook outlook(Scope scope) {
        LocalDate day = today.date();
        Instant month = Period.startOf(day.withDayOfMonth(1));
        HazardFilter filter = HazardFilter.within(scope).and(CONCERNED, List.of(month));
        List<Object> parameters =
                new ArrayList<>(List.of(day, day, day.plusDays(SOON_DAYS), month));
        parameters.addAll(filter.parameters());
        HazardRow longest = longest(scope, day);
        return sql.first(
                        OUTLOOK + HazardList.PLACED + filter.where(),
                        parameters,
                        row ->
                                new HazardOutlook(
                                        (int) row.number("overdue"),
                                        longest,
                                        (int) row.number("soon"),
                                        (int) row.number("proved"),
                                        (int) row.number("closed")))
                .orElseThrow();
    }

    private HazardRow longest(Scope scope, LocalDate day) {
        HazardQuery overdue =
                new HazardQuery(
                        null,
                        Standing.OVERDUE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Sort.DUE,
                        false);
        return list
                .page(HazardFilter.of(scope, overdue, day), HazardList.order(Sort.DUE, false), 0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** By their last day, those without one last; a hundred at most. */
    public List<HazardRow> rows(Scope scope, int size) {
        return list.page(
                turn(scope), HazardList.order(Sort.DUE, false), 0, Math.clamp(size, 0, MOST));
    }

    public int count(Scope scope) {
        return list.count(turn(scope));
    }

    private HazardFilter turn(Scope scope) {
        Reach mended = scope.premisesToRead("p", Role::mayMendHazards);
        Reach supervised = scope.premisesToRead("p", Role::maySuperviseHazards);
        List<Object> parameters = new ArrayList<>(mended.parameters());
        parameters.addAll(supervised.parameters());
        parameters.add(today.date());
        return HazardFilter.within(scope)
                .and(TURN.formatted(mended.sql(), supervised.sql()), parameters);
    }
}
