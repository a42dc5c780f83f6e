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
import java.util.List;
import java.util.Optional;

/** Door: plans as people see them; premises and figures within the caller's reach. */
@Stateless
public class InspectionPlans {

    private static final int LONGEST_PAGE = 1000;

    private static final String FROM =
            " from inspection_plan n join district_view x on x.id = n.district_id join"
                    + " inspection_list l on l.code = n.list_code left join inspection_draw r on"
                    + " r.plan_id = n.id";

    /** Of the tasks in the caller's reach. */
    private static final String TASKS =
            """
            (select count(*) from inspection_task t join premises_view p on p.id = t.premises_id
              where t.plan_id = n.id and t.state <> 'CANCELLED' and %s and %s)\
            """;

    private static final String UNITS =
            """
            (select count(*) from inspection_plan_unit u join premises_view p on p.id = u.premises_id
              where u.plan_id = n.id and %s)\
            """;

    private static final String FOUND =
            """
            t.state = 'DONE' and exists (select 1 from inspection_finding f where f.task_id = t.id)\
            """;

    private static final String OVERDUE = "t.state in ('PLANNED', 'STARTED') and t.due_on < ?";

    private static final String SELECT =
            """
            select n.*, x.name as district, x.path, l.name_zh as list_zh, l.name_en as list_en, r.frozen_at,
              r.drawn_at, r.published_at, %s as units, %s as tasks, %s as done, %s as found, %s as overdue\
            """;

    @Inject private PlanUnits units;

    @Inject private Sql sql;

    @Inject private Today today;

    /** At most 1000 rows at a time. */
    public List<PlanRow> page(Scope scope, PlanQuery query, int first, int size) {
        PlanFilter filter = PlanFilter.of(scope, query);
        List<Object> parameters = counted(scope);
        parameters.addAll(filter.parameters());
        parameters.add(Math.clamp(size, 0, LONGEST_PAGE));
        parameters.add(Math.max(0, first));
        return sql.list(
                select(scope)
                        + FROM
                        + filter.where()
                        + order(query.sort(), query.descending())
                        + " limit ? offset ?",
                parameters,
                InspectionPlans::plan);
    }

    public int count(Scope scope, PlanQuery query) {
        PlanFilter filter = PlanFilter.of(scope, query);
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    /** Empty for a plan out of the caller's reach, as for one that never was. */
    public Optional<PlanRow> find(Scope scope, long id) {
        PlanFilter filter = PlanFilter.of(scope, id);
        List<Object> parameters = counted(scope);
        parameters.addAll(filter.parameters());
        return sql.first(select(scope) + FROM + filter.where(), parameters, InspectionPlans::plan);
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

    private static String select(Scope scope) {
        String reach = scope.premises("p").sql();
        return SELECT.formatted(
                UNITS.formatted(reach),
                TASKS.formatted("1 = 1", reach),
                TASKS.formatted("t.state = 'DONE'", reach),
                TASKS.formatted(FOUND, reach),
                TASKS.formatted(OVERDUE, reach));
    }

    /** Of {@link #select}, in the order of the question marks. */
    private List<Object> counted(Scope scope) {
        List<Object> reach = scope.premises("p").parameters();
        List<Object> all = new ArrayList<>();
        all.addAll(reach);
        all.addAll(reach);
        all.addAll(reach);
        all.addAll(reach);
        all.add(today.date());
        all.addAll(reach);
        return all;
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

    private static PlanRow plan(Row row) {
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
                (int) row.number("tasks"),
                (int) row.number("done"),
                (int) row.number("found"),
                (int) row.number("overdue"),
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
