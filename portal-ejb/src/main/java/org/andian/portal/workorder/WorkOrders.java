package org.andian.portal.workorder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.matter.WorkKeys;
import org.andian.portal.workorder.matter.WorkReason;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Door: work orders as people see them, each within the caller's reach. */
@Stateless
public class WorkOrders {

    private static final int LONGEST_PAGE = 1000;

    private static final String TALLY =
            """
            select count(case when %s then 1 end) as open,
              count(case when w.state = 'DISPATCHED' then 1 end) as dispatched,
              count(case when w.state = 'DECLINED' then 1 end) as declined,
              count(case when %s then 1 end) as under_way,
              count(case when w.state = 'DONE' then 1 end) as done,
              count(case when %s and w.finish_by < ? then 1 end) as overdue,
              count(case when %s and w.passed_at >= ? then 1 end) as passed\
            """
                    .formatted(
                            WorkFilter.OPEN,
                            WorkFilter.UNDER_WAY,
                            WorkFilter.TO_BE_DONE,
                            WorkFilter.PASSED);

    /** A tally is asked often: what was taken over long ago is not read. */
    private static final String CONCERNED =
            "(" + WorkFilter.OPEN + " or " + WorkFilter.PASSED + " and w.passed_at >= ?)";

    /** Each order under the provider to which it was given then. */
    private static final String RECORD =
            """
            select count(case when a.act = 'FINISH' then 1 end) as done,
              count(case when a.act = 'FINISH' and a.happened_at <= a.finish_by then 1 end) as done_on_time,
              count(case when a.act = 'ARRIVE' and a.arrive_by is not null then 1 end) as arrived,
              count(case when a.act = 'ARRIVE' and a.happened_at <= a.arrive_by then 1 end) as arrived_on_time,
              coalesce(round(avg(case when a.act = 'FINISH' then a.took_minutes end)), 0) as minutes,
              count(case when a.act = 'RETURN' then 1 end) as returned,
              count(case when a.act = 'RATE' then 1 end) as rated,
              coalesce(round(avg(case when a.act = 'RATE' then a.rating end) * 100), 0) as stars
            from work_act a join work_order w on w.id = a.work_id join premises_view p on p.id = w.premises_id
            join provider_view v on v.id = a.provider_id\
            """;

    @Inject private WorkList list;

    @Inject private WorkTrack track;

    @Inject private Sql sql;

    @Inject private Settings settings;

    @Inject private Clock clock;

    /** At most 1000 rows at a time. */
    public List<WorkRow> page(Scope scope, WorkQuery query, int first, int size) {
        return list.page(
                () -> filter(scope, query),
                query,
                Math.max(0, first),
                Math.clamp(size, 0, LONGEST_PAGE));
    }

    public int count(Scope scope, WorkQuery query) {
        return list.count(filter(scope, query));
    }

    /**
     * The ids of all rows in the question's order as it is now, for a file: whatever changes while
     * it is written, each row keeps its one place.
     */
    public List<Long> ids(Scope scope, WorkQuery query, int most) {
        return list.ids(
                filter(scope, query), WorkList.order(query.sort(), query.descending()), 0, most);
    }

    /**
     * At most 1000 rows in the order given; those out of reach are left out.
     *
     * @throws Refusal TOO_MANY
     */
    public List<WorkRow> rows(Scope scope, List<Long> ids) {
        if (ids.size() > LONGEST_PAGE) {
            throw new Refusal(WorkReason.TOO_MANY, LONGEST_PAGE);
        }
        return ids.isEmpty() ? List.of() : list.rows(WorkFilter.within(scope), ids);
    }

    /** Empty for one out of the caller's reach, as for one that never was. */
    public Optional<WorkRow> find(Scope scope, long id) {
        return list.rows(WorkFilter.within(scope), List.of(id)).stream().findFirst();
    }

    /** In order of time; empty when the order is out of reach. */
    public List<WorkLine> history(Scope scope, long id) {
        return find(scope, id).map(work -> track.of(scope, work.id())).orElse(List.of());
    }

    /** Those that are to mend a hazard, the newest first; of what the caller sees. */
    public List<WorkRow> ofHazard(Scope scope, long hazard) {
        return list.page(
                WorkFilter.within(scope).and("w.hazard_id = ?", List.of(hazard)),
                WorkList.order(WorkQuery.Sort.REGISTERED, true),
                0,
                LONGEST_PAGE);
    }

    /** The figures above the list, whatever it is narrowed to. */
    public WorkTally tally(Scope scope) {
        return tally(WorkFilter.within(scope));
    }

    /** The same of what was given to one provider. */
    public WorkTally tally(Scope scope, String provider) {
        return tally(WorkFilter.within(scope).and("v.code = ?", List.of(provider)));
    }

    private WorkTally tally(WorkFilter filter) {
        Instant now = clock.instant();
        Instant month = WorkFilter.monthOf(now);
        filter.and(CONCERNED, List.of(month));
        List<Object> parameters = new ArrayList<>(List.of(now, month));
        parameters.addAll(filter.parameters());
        return sql.first(
                        TALLY + WorkList.FROM + filter.where(),
                        parameters,
                        row ->
                                new WorkTally(
                                        (int) row.number("open"),
                                        (int) row.number("dispatched"),
                                        (int) row.number("declined"),
                                        (int) row.number("under_way"),
                                        (int) row.number("done"),
                                        (int) row.number("overdue"),
                                        (int) row.number("passed")))
                .orElseThrow();
    }

    /** How a provider has worked at the premises the caller sees. */
    public ProviderRecord record(Scope scope, String provider) {
        WorkFilter filter = WorkFilter.within(scope).and("v.code = ?", List.of(provider));
        return sql.first(RECORD + filter.where(), filter.parameters(), WorkOrders::worked)
                .orElseThrow();
    }

    /** From when on what is told is marked. */
    public WorkMarks marks(Scope scope) {
        return new WorkMarks(
                settings.get(WorkKeys.LATE_MINUTES), settings.get(WorkKeys.FAR_METRES));
    }

    private static ProviderRecord worked(Row row) {
        return new ProviderRecord(
                row.number("done"),
                row.number("done_on_time"),
                row.number("arrived"),
                row.number("arrived_on_time"),
                row.number("minutes"),
                row.number("returned"),
                row.number("rated"),
                row.number("stars"));
    }

    private WorkFilter filter(Scope scope, WorkQuery query) {
        return WorkFilter.of(scope, query, clock.instant());
    }
}
