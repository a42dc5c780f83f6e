package org.andian.portal.inspection.patrol;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.inspection.visit.FindingDesk;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Door: rounds, that is routes as people walk them. A round is its walker's own; who sees the route
 * sees it, with the stops of his reach. Whoever begins a route he is walking already goes on.
 */
@Stateless
public class PatrolRounds {

    private static final int LONGEST_PAGE = 1000;
    private static final int LONGEST_NOTE = 500;
    private static final String OBJECT = "round ";

    private static final String FROM =
            """
             from patrol_round d join patrol_route r on r.id = d.route_id
            where exists (select 1 from patrol_route_point w join patrol_point o on o.id = w.point_id
              join premises_view p on p.id = o.premises_id where w.route_id = d.route_id and %s)\
            """;

    private static final String SELECT =
            """
            select d.*, r.name as route,
              (select count(distinct s.point_id) from patrol_stop s where s.round_id = d.id) as stops,
              (select count(*) from inspection_finding f join patrol_stop s on s.id = f.stop_id
                where s.round_id = d.id) as findings\
            """;

    private static final String LATEST = " order by d.started_at desc, d.id desc";

    @Inject private Sql sql;

    @Inject private PatrolRoutes routes;

    @Inject private FindingDesk people;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /**
     * The latest first, at most 1000 at a time.
     *
     * @param routeId null for all
     */
    public List<PatrolRound> page(Scope scope, Long routeId, int first, int size) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(of(routeId));
        parameters.add(Math.clamp(size, 0, LONGEST_PAGE));
        parameters.add(Math.max(0, first));
        List<Long> ids =
                sql.list(
                        "select d.id"
                                + FROM.formatted(reach.sql())
                                + narrowed(routeId)
                                + LATEST
                                + " limit ? offset ?",
                        parameters,
                        row -> row.number("id"));
        return ids.isEmpty() ? List.of() : rows(ids);
    }

    /** Stops and findings are counted of these alone. */
    private List<PatrolRound> rows(List<Long> ids) {
        return sql.list(
                SELECT
                        + " from patrol_round d join patrol_route r on r.id = d.route_id where d.id"
                        + " in ("
                        + Sql.marks(ids.size())
                        + ")"
                        + LATEST,
                ids,
                PatrolRounds::round);
    }

    /** As {@link #page}. */
    public int count(Scope scope, Long routeId) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(of(routeId));
        return (int)
                sql.count(
                        "select count(*) as n" + FROM.formatted(reach.sql()) + narrowed(routeId),
                        parameters);
    }

    /** Empty for a round of a route the caller does not see. */
    public Optional<PatrolRound> find(Scope scope, long id) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(id);
        return sql.first(
                SELECT + FROM.formatted(reach.sql()) + " and d.id = ?",
                parameters,
                PatrolRounds::round);
    }

    /** Those the caller walks now, the latest first. */
    public List<PatrolRound> mine(Scope scope) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(scope.login());
        return sql.list(
                SELECT
                        + FROM.formatted(reach.sql())
                        + " and d.walker = ? and d.ended_at is null order by d.started_at desc,"
                        + " d.id desc limit 100",
                parameters,
                PatrolRounds::round);
    }

    /**
     * The round of that route which the caller walks now, or a new one.
     *
     * @return its number
     * @throws Refusal NO_ROUTE
     */
    public long begin(Scope scope, long routeId) {
        scope.require(Role::mayPatrol, "walk on patrol");
        sql.list("select id from patrol_route where id = ? for update", List.of(routeId), row -> 1);
        PatrolRoute route =
                routes.find(scope, routeId)
                        .filter(one -> !one.retired() && mayWalk(scope, routeId))
                        .orElseThrow(() -> new Refusal(InspectionReason.NO_ROUTE));
        Optional<PatrolRound> walking =
                mine(scope).stream().filter(one -> one.routeId() == routeId).findFirst();
        if (walking.isPresent()) {
            return walking.get().id();
        }
        long id =
                sql.insert(
                        """
                        insert into patrol_round (route_id, walker, walker_name, points, started_at, demo)
                        values (?, ?, ?, ?, ?, ?)\
                        """,
                        routeId,
                        scope.login(),
                        people.name(scope),
                        route.points(),
                        now(),
                        route.demo() ? 1 : 0);
        audit.done(scope.login(), "patrol.begin", OBJECT + id, route.name());
        return id;
    }

    /** One of its places lies where the caller may walk. */
    private boolean mayWalk(Scope scope, long routeId) {
        Reach reach = scope.premises("p", Role::mayPatrol);
        List<Object> parameters = new ArrayList<>(List.of(routeId));
        parameters.addAll(reach.parameters());
        return sql.count(
                        "select count(*) as n from patrol_route_point w join patrol_point o on o.id"
                                + " = w.point_id join premises_view p on p.id = o.premises_id where"
                                + " w.route_id = ? and "
                                + reach.sql(),
                        parameters)
                > 0;
    }

    /**
     * @param note at most 500 characters, null for none
     * @throws Refusal NO_ROUND, NOT_YOURS, NOT_NOW when it has ended, TEXTS
     */
    public void end(Scope scope, long id, String note) {
        scope.require(Role::mayPatrol, "walk on patrol");
        String said = InspectionTexts.optional(note, LONGEST_NOTE);
        requireWalking(scope, id);
        sql.update(
                "update patrol_round set ended_at = ?, note = ?, version = version + 1 where id ="
                        + " ?",
                now(),
                said,
                id);
        audit.done(scope.login(), "patrol.end", OBJECT + id, said);
    }

    /**
     * Holds a round the caller walks.
     *
     * @throws Refusal NO_ROUND, NOT_YOURS, NOT_NOW when it has ended
     */
    public PatrolRound requireWalking(Scope scope, long id) {
        sql.list("select id from patrol_round where id = ? for update", List.of(id), row -> 1);
        PatrolRound round =
                find(scope, id).orElseThrow(() -> new Refusal(InspectionReason.NO_ROUND));
        if (!round.walker().equals(scope.login())) {
            throw new Refusal(InspectionReason.NOT_YOURS);
        }
        if (round.endedAt() != null) {
            throw new Refusal(InspectionReason.NOT_NOW);
        }
        return round;
    }

    private static String narrowed(Long routeId) {
        return routeId == null ? "" : " and d.route_id = ?";
    }

    private static List<Object> of(Long routeId) {
        return routeId == null ? List.of() : List.of(routeId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static PatrolRound round(Row row) {
        return new PatrolRound(
                row.number("id"),
                row.number("route_id"),
                row.text("route"),
                row.text("walker"),
                row.text("walker_name"),
                (int) row.number("points"),
                (int) row.number("stops"),
                (int) row.number("findings"),
                row.instant("started_at"),
                row.instant("ended_at"),
                row.text("note"),
                row.flag("demo"));
    }
}
