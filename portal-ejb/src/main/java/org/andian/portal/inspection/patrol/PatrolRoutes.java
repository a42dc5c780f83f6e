package org.andian.portal.inspection.patrol;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Door: the routes of patrols. Who has one of its places in reach sees a route, with those places;
 * who may keep them all keeps it.
 */
@Stateless
public class PatrolRoutes {

    private static final int LONGEST_LIST = 1000;
    private static final String OBJECT = "route ";

    private static final String POINTS =
            """
            from patrol_route_point w join patrol_point o on o.id = w.point_id
              join premises_view p on p.id = o.premises_id where w.route_id = r.id and %s\
            """;

    private static final String SELECT =
            """
            select r.*, (select count(*) %s) as points, (select count(*) %s) as kept,
              (select count(*) from patrol_route_point w where w.route_id = r.id) as all_points,
              (select max(d.ended_at) from patrol_round d where d.route_id = r.id) as last_at
            from patrol_route r where exists (select 1 %s)\
            """;

    @Inject private Sql sql;

    @Inject private PatrolPoints points;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** By name, retired ones last; a thousand at most. */
    public List<PatrolRoute> list(Scope scope) {
        return read(scope, " order by r.retired, r.name, r.id limit ?", List.of(LONGEST_LIST));
    }

    /** Empty for a route none of whose places lies in the caller's reach. */
    public Optional<PatrolRoute> find(Scope scope, long id) {
        return read(scope, " and r.id = ?", List.of(id)).stream().findFirst();
    }

    private List<PatrolRoute> read(Scope scope, String behind, List<?> values) {
        Reach seen = scope.premises("p");
        Reach kept = scope.premises("p", Role::mayKeepPatrols);
        List<Object> parameters = new ArrayList<>(seen.parameters());
        parameters.addAll(kept.parameters());
        parameters.addAll(seen.parameters());
        parameters.addAll(values);
        String in = POINTS.formatted(seen.sql());
        return sql.list(
                SELECT.formatted(in, POINTS.formatted(kept.sql()), in) + behind,
                parameters,
                PatrolRoutes::route);
    }

    /** Ids of its places in the caller's reach, in their order. */
    public List<Long> points(Scope scope, long id) {
        Reach seen = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(seen.parameters());
        return sql.list(
                """
                select w.point_id from patrol_route_point w join patrol_point o on o.id = w.point_id
                join premises_view p on p.id = o.premises_id where w.route_id = ? and \
                """
                        + seen.sql()
                        + " order by w.no",
                parameters,
                row -> row.number("point_id"));
    }

    /**
     * @param demo made by the example, not by people
     * @return its number
     * @throws Refusal NO_POINT
     */
    public long add(Scope scope, RouteText text, boolean demo) {
        scope.require(Role::mayKeepPatrols, "keep the routes of patrols");
        points.requireKept(scope, text.points());
        long id =
                sql.insert(
                        """
                        insert into patrol_route (name, every_days, retired, created_at, created_by, demo)
                        values (?, ?, ?, ?, ?, ?)\
                        """,
                        text.name(),
                        text.everyDays(),
                        text.retired() ? 1 : 0,
                        now(),
                        scope.login(),
                        demo ? 1 : 0);
        write(id, text.points());
        audit.done(scope.login(), "patrolRoute.add", OBJECT + id, text.name());
        return id;
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal NO_ROUTE also when not all its places are the caller's to keep, NO_POINT,
     *     CHANGED
     */
    public void change(Scope scope, long id, int seen, RouteText text) {
        scope.require(Role::mayKeepPatrols, "keep the routes of patrols");
        sql.list("select id from patrol_route where id = ? for update", List.of(id), row -> 1);
        PatrolRoute route =
                find(scope, id)
                        .filter(PatrolRoute::kept)
                        .orElseThrow(() -> new Refusal(InspectionReason.NO_ROUTE));
        if (route.version() != seen) {
            throw new Refusal(InspectionReason.CHANGED);
        }
        points.requireKept(scope, text.points());
        sql.update(
                "update patrol_route set name = ?, every_days = ?, retired = ?, version = version +"
                        + " 1 where id = ?",
                text.name(),
                text.everyDays(),
                text.retired() ? 1 : 0,
                id);
        write(id, text.points());
        audit.done(scope.login(), "patrolRoute.edit", OBJECT + id, text.name());
    }

    private void write(long id, List<Long> all) {
        sql.update("delete from patrol_route_point where route_id = ?", id);
        List<List<Object>> rows = new ArrayList<>();
        for (long point : all) {
            rows.add(List.of(id, rows.size() + 1, point));
        }
        sql.updateAll(
                "insert into patrol_route_point (route_id, no, point_id) values (?, ?, ?)", rows);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static PatrolRoute route(Row row) {
        Instant last = row.instant("last_at");
        int every = (int) row.number("every_days");
        return new PatrolRoute(
                row.number("id"),
                row.text("name"),
                every,
                (int) row.number("points"),
                last,
                last == null ? null : LocalDate.ofInstant(last, Zones.CHINA).plusDays(every),
                row.number("kept") == row.number("all_points"),
                row.flag("retired"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
