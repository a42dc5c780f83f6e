package org.andian.portal.inspection.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.inspection.plan.PlanQuery.Sort;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Door: plans as people see them; premises and figures within the caller's reach. */
@Stateless
public class InspectionPlans {

    private static final int LONGEST_PAGE = 1000;

    private static final String FROM =
            " from inspection_plan n join district_view x on x.id = n.district_id join"
                    + " inspection_list l on l.code = n.list_code left join inspection_draw r on"
                    + " r.plan_id = n.id";

    /** Of the tasks of some plans in the caller's reach, all figures at once. */
    private static final String TASKS =
            """
            select t.plan_id, count(*) as tasks, count(case when t.state = 'DONE' then 1 end) as done,
              count(case when t.state = 'DONE' and exists (select 1 from inspection_finding f
                where f.task_id = t.id) then 1 end) as found,
              count(case when t.state in ('PLANNED', 'STARTED') and t.due_on < ? then 1 end) as overdue
            from inspection_task t join premises_view p on p.id = t.premises_id
            where t.plan_id in (%s) and t.state <> 'CANCELLED' and %s group by t.plan_id\
            """;

    private static final String UNITS =
            """
            (select count(*) from inspection_plan_unit u join premises_view p on p.id = u.premises_id
              where u.plan_id = n.id and %s)\
            """;

    private static final String SELECT =
            """
            select n.*, x.name as district, x.path, l.name_zh as list_zh, l.name_en as list_en, r.frozen_at,
              r.drawn_at, r.published_at, %s as units\
            """;

    /** How far a plan's tasks have come. */
    private record Progress(int tasks, int done, int found, int overdue) {

        static final Progress NONE = new Progress(0, 0, 0, 0);
    }

    @Inject private PlanUnits units;

    @Inject private Sql sql;

    @Inject private Today today;

    /** At most 1000 rows at a time. */
    public List<PlanRow> page(Scope scope, PlanQuery query, int first, int size) {
        PlanFilter filter = PlanFilter.of(scope, query);
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(Math.clamp(size, 0, LONGEST_PAGE));
        parameters.add(Math.max(0, first));
        String order = order(query.sort(), query.descending());
        List<Long> ids =
                sql.list(
                        "select n.id" + FROM + filter.where() + order + " limit ? offset ?",
                        parameters,
                        row -> row.number("id"));
        return ids.isEmpty() ? List.of() : rows(scope, ids, order);
    }

    /** What is counted is counted of these alone. */
    private List<PlanRow> rows(Scope scope, List<Long> ids, String order) {
        Map<Long, Progress> progress = progress(scope, ids);
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(ids);
        return sql.list(
                SELECT.formatted(UNITS.formatted(reach.sql()))
                        + FROM
                        + " where n.id in ("
                        + Sql.marks(ids.size())
                        + ")"
                        + order,
                parameters,
                row -> plan(row, progress.getOrDefault(row.number("id"), Progress.NONE)));
    }

    private Map<Long, Progress> progress(Scope scope, List<Long> ids) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(today.date()));
        parameters.addAll(ids);
        parameters.addAll(reach.parameters());
        Map<Long, Progress> found = new HashMap<>();
        sql.list(
                TASKS.formatted(Sql.marks(ids.size()), reach.sql()),
                parameters,
                row -> found.put(row.number("plan_id"), progress(row)));
        return found;
    }

    private static Progress progress(Row row) {
        return new Progress(
                (int) row.number("tasks"),
                (int) row.number("done"),
                (int) row.number("found"),
                (int) row.number("overdue"));
    }

    public int count(Scope scope, PlanQuery query) {
        PlanFilter filter = PlanFilter.of(scope, query);
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    /** Empty for a plan out of the caller's reach, as for one that never was. */
    public Optional<PlanRow> find(Scope scope, long id) {
        PlanFilter filter = PlanFilter.of(scope, id);
        List<Long> ids =
                sql.list(
                        "select n.id" + FROM + filter.where(),
                        filter.parameters(),
                        row -> row.number("id"));
        return ids.isEmpty() ? Optional.empty() : rows(scope, ids, "").stream().findFirst();
    }

    /** Whether the caller may do something with a plan he sees. */
    public boolean mayKeep(Scope scope, long id) {
        if (!scope.may(Role::mayPlanInspections)) {
            return false;
        }
        Reach reach = PlanReach.keeping(scope);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        return sql.count(
                        "select count(*) as n from inspection_plan n join district_view x on x.id ="
                                + " n.district_id where n.id = ? and "
                                + reach.sql(),
                        parameters)
                > 0;
    }

    /** Those in the caller's reach, by their codes; none of a plan he does not see. */
    public List<PlanUnit> units(Scope scope, long id, int first, int size) {
        return find(scope, id).isEmpty()
                ? List.of()
                : units.page(
                        scope.premises("p"),
                        id,
                        Math.max(0, first),
                        Math.clamp(size, 0, LONGEST_PAGE));
    }

    public int unitCount(Scope scope, long id) {
        return find(scope, id).isEmpty() ? 0 : units.count(scope.premises("p"), id);
    }

    /** By name; none of a plan the caller does not see. */
    public List<PlanPerson> people(Scope scope, long id) {
        return find(scope, id).isEmpty()
                ? List.of()
                : sql.list(
                        "select * from inspection_plan_person where plan_id = ? order by name,"
                                + " login",
                        List.of(id),
                        row -> new PlanPerson(row.text("login"), row.text("name")));
    }

    /** Names of the bodies that go along, by name; none of a plan the caller does not see. */
    public List<String> bodies(Scope scope, long id) {
        return find(scope, id).isEmpty()
                ? List.of()
                : sql.list(
                        "select body_name from inspection_plan_body where plan_id = ? order by"
                                + " body_name",
                        List.of(id),
                        row -> row.text("body_name"));
    }

    private static String order(Sort sort, boolean descending) {
        String direction = descending ? " desc" : " asc";
        String by =
                switch (sort) {
                    case FROM -> "n.from_day";
                    case TO -> "n.to_day";
                    case TITLE -> "n.title";
                    case STATE ->
                            "case n.state when 'DRAFT' then 0 when 'RELEASED' then 1 when 'CLOSED'"
                                    + " then 2 else 3 end";
                };
        return " order by " + by + direction + ", n.id" + direction;
    }

    private static PlanRow plan(Row row, Progress progress) {
        return new PlanRow(
                row.number("id"),
                PlanKind.valueOf(row.text("kind")),
                PlanState.valueOf(row.text("state")),
                row.text("title"),
                row.number("body_id"),
                row.text("body_name"),
                row.number("district_id"),
                row.text("district"),
                row.text("path"),
                row.text("list_code"),
                row.text("list_zh"),
                row.text("list_en"),
                row.day("from_day"),
                row.day("to_day"),
                row.text("note"),
                (int) row.number("units"),
                progress.tasks(),
                progress.done(),
                progress.found(),
                progress.overdue(),
                row.instant("frozen_at"),
                row.instant("drawn_at"),
                row.instant("published_at"),
                row.instant("created_at"),
                row.text("created_by"),
                row.instant("released_at"),
                row.instant("ended_at"),
                row.text("reason"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
