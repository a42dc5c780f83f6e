package org.andian.portal.inspection.patrol;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.premises.PremisesHold;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Door: the places walked to on patrol. A place keeps its code for good, since that hangs on a
 * wall; offices keep the places of their reach, a premises its own.
 */
@Stateless
public class PatrolPoints {

    private static final int LONGEST_PAGE = 1000;
    private static final int CODE_LENGTH = 16;
    private static final String OBJECT = "point ";

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final String FROM =
            " from patrol_point o join premises_view p on p.id = o.premises_id";

    private static final String SELECT =
            """
            select o.*, p.code as premises_code, p.name as premises, x.name as district,
              (select max(s.stopped_at) from patrol_stop s where s.point_id = o.id) as last_at\
            """;

    private static final String DISTRICT = " left join district_view x on x.id = p.district_id";

    @Inject private Sql sql;

    @Inject private PremisesHold premises;

    @Inject private Clock clock;

    @Inject private Audit audit;

    private final SecureRandom random = new SecureRandom();

    /** The conditions of a list, over aliases o (place) and p. */
    private static final class PointFilter extends WithinReach<PointFilter> {

        private PointFilter(Scope scope) {
            super(scope);
        }

        static PointFilter of(Scope scope, String text, String premisesCode, boolean withRetired) {
            PointFilter filter =
                    new PointFilter(scope)
                            .ofPremises(premisesCode)
                            .containing(text, "o.name", "o.place", "p.name", "p.code", "o.code");
            return withRetired ? filter : filter.and("o.retired = 0", List.of());
        }

        static PointFilter of(Scope scope, String column, Object value) {
            return new PointFilter(scope).and(column + " = ?", List.of(value));
        }
    }

    /**
     * By premises, at most 1000 rows at a time.
     *
     * @param text part of its name, place or code or of the premises; null or blank for all
     * @param premisesCode null or blank for all
     */
    public List<PatrolPoint> page(
            Scope scope,
            String text,
            String premisesCode,
            boolean withRetired,
            int first,
            int size) {
        PointFilter filter = PointFilter.of(scope, text, premisesCode, withRetired);
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(Math.clamp(size, 0, LONGEST_PAGE));
        parameters.add(Math.max(0, first));
        return sql.list(
                SELECT
                        + FROM
                        + DISTRICT
                        + filter.where()
                        + " order by p.name, p.id, o.name, o.id limit ? offset ?",
                parameters,
                PatrolPoints::point);
    }

    /** As {@link #page}. */
    public int count(Scope scope, String text, String premisesCode, boolean withRetired) {
        PointFilter filter = PointFilter.of(scope, text, premisesCode, withRetired);
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    /** Those of them that are in use and in the caller's reach, however many, by their ids. */
    public Map<Long, PatrolPoint> inUse(Scope scope, Collection<Long> ids) {
        Map<Long, PatrolPoint> found = new HashMap<>();
        for (List<Long> some : Slices.of(ids)) {
            PointFilter filter =
                    new PointFilter(scope)
                            .and("o.retired = 0", List.of())
                            .and("o.id in (" + Sql.marks(some.size()) + ")", some);
            sql.list(
                            SELECT + FROM + DISTRICT + filter.where(),
                            filter.parameters(),
                            PatrolPoints::point)
                    .forEach(point -> found.put(point.id(), point));
        }
        return found;
    }

    /** Empty for a place out of the caller's reach. */
    public Optional<PatrolPoint> find(Scope scope, long id) {
        return find(PointFilter.of(scope, "o.id", id));
    }

    /** By what its QR code holds; empty for one out of the caller's reach. */
    public Optional<PatrolPoint> byCode(Scope scope, String code) {
        return code == null ? Optional.empty() : find(PointFilter.of(scope, "o.code", code));
    }

    private Optional<PatrolPoint> find(PointFilter filter) {
        return sql.first(
                SELECT + FROM + DISTRICT + filter.where(),
                filter.parameters(),
                PatrolPoints::point);
    }

    /** Whether the caller may keep places of a premises. */
    public boolean mayKeep(Scope scope) {
        return scope.may(Role::mayKeepPatrols);
    }

    /**
     * @param demo made by the example, not by people
     * @return its number
     * @throws Refusal NO_PREMISES
     */
    public long add(Scope scope, String premisesCode, PointText text, boolean demo) {
        scope.require(Role::mayKeepPatrols, "keep the places of patrols");
        String known = premisesCode == null ? "" : premisesCode;
        premises.hold(List.of(known));
        Reach reach = scope.premises("p", Role::mayKeepPatrols);
        List<Object> parameters = new ArrayList<>(List.of(known));
        parameters.addAll(reach.parameters());
        long premisesId =
                sql.first(
                                "select p.id from premises_view p where p.code = ? and p.closed_on"
                                        + " is null and "
                                        + reach.sql(),
                                parameters,
                                row -> row.number("id"))
                        .orElseThrow(() -> new Refusal(InspectionReason.NO_PREMISES, known));
        long id =
                sql.insert(
                        """
                        insert into patrol_point (premises_id, code, name, place, retired, created_at, created_by, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        premisesId,
                        code(),
                        text.name(),
                        text.place(),
                        text.retired() ? 1 : 0,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        scope.login(),
                        demo ? 1 : 0);
        audit.done(
                scope.login(),
                "patrolPoint.add",
                OBJECT + id,
                "premises " + known + ": " + text.name());
        return id;
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal NO_POINT, CHANGED
     */
    public void change(Scope scope, long id, int seen, PointText text) {
        scope.require(Role::mayKeepPatrols, "keep the places of patrols");
        requireKept(scope, List.of(id));
        int changed =
                sql.update(
                        """
                        update patrol_point set name = ?, place = ?, retired = ?, version = version + 1
                        where id = ? and version = ?\
                        """,
                        text.name(),
                        text.place(),
                        text.retired() ? 1 : 0,
                        id,
                        seen);
        if (changed == 0) {
            throw new Refusal(InspectionReason.CHANGED);
        }
        audit.done(scope.login(), "patrolPoint.edit", OBJECT + id, text.name());
    }

    /**
     * Each of them is a place the caller may keep.
     *
     * @throws Refusal NO_POINT
     */
    public void requireKept(Scope scope, List<Long> ids) {
        Reach reach = scope.premises("p", Role::mayKeepPatrols);
        List<Object> parameters = new ArrayList<>(ids);
        parameters.addAll(reach.parameters());
        long kept =
                sql.count(
                        "select count(*) as n"
                                + FROM
                                + " where o.id in ("
                                + Sql.marks(ids.size())
                                + ") and "
                                + reach.sql(),
                        parameters);
        if (kept < ids.size()) {
            throw new Refusal(InspectionReason.NO_POINT);
        }
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < CODE_LENGTH; at++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static PatrolPoint point(Row row) {
        return new PatrolPoint(
                row.number("id"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("district"),
                row.text("code"),
                row.text("name"),
                row.text("place"),
                row.flag("retired"),
                row.instant("last_at"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
