package org.andian.portal.inspection.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;

/** Reads and writes the premises of plans; whoever writes holds the plan. */
@ApplicationScoped
class PlanUnits {

    private static final String FROM =
            " from inspection_plan_unit u join premises_view p on p.id = u.premises_id";

    private static final String SELECT =
            """
            select p.id, p.code, p.name, p.venue_group, p.closed_on, x.name as district,
              (select min(t.id) from inspection_task t where t.plan_id = u.plan_id
                and t.premises_id = u.premises_id) as task\
            """;

    private static final String DISTRICT = " left join district_view x on x.id = p.district_id";

    @Inject private Sql sql;

    /** The conditions by which premises are chosen, over alias p. */
    private static final class Choosing extends WithinReach<Choosing> {

        private Choosing(Scope scope) {
            super(scope);
        }

        static Choosing of(Scope scope, UnitChoice choice) {
            Choosing choosing =
                    new Choosing(scope)
                            .and(scope.premises("p", Role::mayPlanInspections))
                            .and("p.closed_on is null", List.of());
            return choice.code() == null
                    ? choosing.under(choice.districtId())
                            .equal("p.venue_group", choice.venueGroup())
                    : choosing.and("p.code = ?", List.of(choice.code()));
        }
    }

    /** Ids of open premises in the caller's reach that fit, by their codes. */
    public List<Long> chosen(Scope scope, UnitChoice choice, int most) {
        Choosing choosing = Choosing.of(scope, choice);
        List<Object> parameters = new ArrayList<>(choosing.parameters());
        parameters.add(most);
        return sql.list(
                "select p.id from premises_view p" + choosing.where() + " order by p.code limit ?",
                parameters,
                row -> row.number("id"));
    }

    /** Those that are on it already stay. */
    public void add(long planId, List<Long> premises) {
        sql.updateAll(
                """
                insert into inspection_plan_unit (plan_id, premises_id) values (?, ?)
                on duplicate key update premises_id = values(premises_id)\
                """,
                premises.stream().map(one -> List.of(planId, one)).toList());
    }

    public int remove(long planId, long premisesId) {
        return sql.update(
                "delete from inspection_plan_unit where plan_id = ? and premises_id = ?",
                planId,
                premisesId);
    }

    public void removeAll(long planId) {
        sql.update("delete from inspection_plan_unit where plan_id = ?", planId);
    }

    public int count(long planId) {
        return (int)
                sql.count(
                        "select count(*) as n from inspection_plan_unit where plan_id = ?",
                        List.of(planId));
    }

    /** Those in a reach over alias p, by their codes. */
    public List<PlanUnit> page(Reach reach, long planId, int first, int size) {
        List<Object> parameters = new ArrayList<>(List.of(planId));
        parameters.addAll(reach.parameters());
        parameters.add(size);
        parameters.add(first);
        return sql.list(
                SELECT
                        + FROM
                        + DISTRICT
                        + " where u.plan_id = ? and "
                        + reach.sql()
                        + " order by p.code limit ? offset ?",
                parameters,
                PlanUnits::unit);
    }

    /** As {@link #page}. */
    public int count(Reach reach, long planId) {
        List<Object> parameters = new ArrayList<>(List.of(planId));
        parameters.addAll(reach.parameters());
        return (int)
                sql.count(
                        "select count(*) as n" + FROM + " where u.plan_id = ? and " + reach.sql(),
                        parameters);
    }

    private static PlanUnit unit(Row row) {
        return new PlanUnit(
                row.number("id"),
                row.text("code"),
                row.text("name"),
                row.text("district"),
                row.text("venue_group"),
                row.numberOrNull("task"),
                row.day("closed_on") != null);
    }
}
