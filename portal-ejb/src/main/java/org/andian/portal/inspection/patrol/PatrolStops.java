package org.andian.portal.inspection.patrol;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.inspection.InspectionKeys;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.visit.FindingDesk;
import org.andian.portal.inspection.visit.NewFinding;
import org.andian.portal.inspection.visit.VisitFinding;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Door: who stood at which place and when, and what was found there. Who stood there tells what he
 * found; what a phone has kept says when it was so, as with visits.
 */
@Stateless
public class PatrolStops {

    private static final int LONGEST_PAGE = 1000;
    private static final String OBJECT = "stop ";

    private static final String FROM =
            """
             from patrol_stop s join patrol_point o on o.id = s.point_id
            join premises_view p on p.id = s.premises_id where %s\
            """;

    private static final String SELECT =
            """
            select s.*, o.name as point, o.place, p.code as premises_code, p.name as premises,
              (select count(*) from inspection_finding f where f.stop_id = s.id) as findings\
            """;

    @Inject private Sql sql;

    @Inject private PatrolPoints points;

    @Inject private PatrolRounds rounds;

    @Inject private FindingDesk findings;

    @Inject private Settings settings;

    @Inject private Clock clock;

    @Inject private Audit audit;

    private record Spot(long premisesId, String premisesCode, boolean demo) {}

    /**
     * The latest first, at most 1000 at a time.
     *
     * @param roundId null for all
     * @param premisesCode null or blank for all
     */
    public List<PatrolStop> page(
            Scope scope, Long roundId, String premisesCode, int first, int size) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(of(roundId, premisesCode));
        parameters.add(Math.clamp(size, 0, LONGEST_PAGE));
        parameters.add(Math.max(0, first));
        return sql.list(
                SELECT
                        + FROM.formatted(reach.sql())
                        + narrowed(roundId, premisesCode)
                        + " order by s.stopped_at desc, s.id desc limit ? offset ?",
                parameters,
                PatrolStops::stop);
    }

    /** As {@link #page}. */
    public int count(Scope scope, Long roundId, String premisesCode) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(of(roundId, premisesCode));
        return (int)
                sql.count(
                        "select count(*) as n"
                                + FROM.formatted(reach.sql())
                                + narrowed(roundId, premisesCode),
                        parameters);
    }

    /** Empty for a stop out of the caller's reach. */
    public Optional<PatrolStop> find(Scope scope, long id) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(id);
        return sql.first(
                SELECT + FROM.formatted(reach.sql()) + " and s.id = ?",
                parameters,
                PatrolStops::stop);
    }

    /** In the order in which they were entered; empty when the stop is out of reach. */
    public List<VisitFinding> findings(Scope scope, long id) {
        return find(scope, id).map(stop -> findings.ofStop(scope, stop.id())).orElse(List.of());
    }

    /**
     * A round to whose route the place does not belong is not counted as having led there; that
     * somebody stood there is kept all the same, on no round.
     *
     * @return its number
     * @throws Refusal NO_POINT also where nobody walks any more or the caller may not walk,
     *     NO_ROUND, NOT_YOURS, NOT_NOW when the round has ended
     */
    public long stop(Scope scope, StopWish wish) {
        scope.require(Role::mayPatrol, "walk on patrol");
        PatrolPoint point =
                points.byCode(scope, wish.code())
                        .filter(one -> !one.retired())
                        .orElseThrow(() -> new Refusal(InspectionReason.NO_POINT));
        Spot spot = spot(scope, point.id());
        Long round = round(scope, wish.roundId(), point.id());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long id =
                sql.insert(
                        """
                        insert into patrol_stop (round_id, point_id, premises_id, verdict, note, scanned, lon, lat,
                          stopped_at, kept_at, walker, walker_name, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        round,
                        point.id(),
                        spot.premisesId(),
                        wish.verdict().name(),
                        wish.note(),
                        wish.scanned() ? 1 : 0,
                        wish.lon(),
                        wish.lat(),
                        moment(wish.at(), now),
                        now,
                        scope.login(),
                        findings.name(scope),
                        spot.demo() ? 1 : 0);
        audit.done(
                scope.login(),
                "patrol.stop",
                OBJECT + id,
                "premises " + point.premisesCode() + ", " + wish.verdict() + ": " + point.name());
        return id;
    }

    /** Null where the round's route does not lead to the place. */
    private Long round(Scope scope, Long id, long pointId) {
        if (id == null) {
            return null;
        }
        PatrolRound round = rounds.requireWalking(scope, id);
        long there =
                sql.count(
                        "select count(*) as n from patrol_route_point where route_id = ? and"
                                + " point_id = ?",
                        List.of(round.routeId(), pointId));
        return there > 0 ? id : null;
    }

    private Spot spot(Scope scope, long pointId) {
        Reach reach = scope.premises("p", Role::mayPatrol);
        List<Object> parameters = new ArrayList<>(List.of(pointId));
        parameters.addAll(reach.parameters());
        return sql.first(
                        "select o.premises_id, p.code, o.demo from patrol_point o join"
                                + " premises_view p on p.id = o.premises_id where o.id = ? and "
                                + reach.sql(),
                        parameters,
                        row ->
                                new Spot(
                                        row.number("premises_id"),
                                        row.text("code"),
                                        row.flag("demo")))
                .orElseThrow(() -> new Refusal(InspectionReason.NO_POINT));
    }

    /**
     * It is a hazard from then on.
     *
     * @return the hazard's number, whose files its photos are
     * @throws Refusal NO_STOP, NOT_YOURS, and those of the hazards
     */
    public long find(Scope scope, long id, NewFinding finding) {
        scope.require(Role::mayPatrol, "walk on patrol");
        PatrolStop stop = find(scope, id).orElseThrow(() -> new Refusal(InspectionReason.NO_STOP));
        if (!stop.walker().equals(scope.login())) {
            throw new Refusal(InspectionReason.NOT_YOURS);
        }
        Spot spot = spot(scope, stop.pointId());
        long hazard =
                findings.enter(
                        scope,
                        new FindingDesk.Spot(
                                null,
                                id,
                                spot.premisesId(),
                                spot.premisesCode(),
                                HazardSource.PATROL,
                                stop.walkerName(),
                                spot.demo()),
                        finding);
        sql.update("update patrol_stop set verdict = 'FOUND' where id = ?", id);
        audit.done(scope.login(), "patrol.find", OBJECT + id, "hazard " + hazard);
        return hazard;
    }

    private Instant moment(Instant said, Instant now) {
        Instant oldest = now.minus(Duration.ofDays(settings.get(InspectionKeys.LATE_DAYS)));
        return said == null || said.isAfter(now) || said.isBefore(oldest)
                ? now
                : said.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String narrowed(Long roundId, String premisesCode) {
        return (roundId == null ? "" : " and s.round_id = ?")
                + (isBlank(premisesCode) ? "" : " and p.code = ?");
    }

    private static List<Object> of(Long roundId, String premisesCode) {
        List<Object> values = new ArrayList<>();
        if (roundId != null) {
            values.add(roundId);
        }
        if (!isBlank(premisesCode)) {
            values.add(premisesCode);
        }
        return values;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static PatrolStop stop(Row row) {
        return new PatrolStop(
                row.number("id"),
                row.numberOrNull("round_id"),
                row.number("point_id"),
                row.text("point"),
                row.text("place"),
                row.text("premises_code"),
                row.text("premises"),
                StopVerdict.valueOf(row.text("verdict")),
                row.text("note"),
                row.flag("scanned"),
                row.decimal("lon"),
                row.decimal("lat"),
                row.instant("stopped_at"),
                row.instant("kept_at"),
                row.text("walker"),
                row.text("walker_name"),
                (int) row.number("findings"));
    }
}
