package org.andian.portal.regulation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.Districts;
import org.andian.portal.period.Revisions;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Door: offices that act, and which of them regulates which group in which district. */
@Stateless
public class Bodies {

    private static final String REGULATORS = "regulator";

    @Inject private Sql sql;

    @Inject private Districts districts;

    @Inject private StandingRegulators regulators;

    @Inject private LineCodes codes;

    @Inject private Today today;

    @Inject private Revisions revisions;

    @Inject private Audit audit;

    /**
     * It begins today.
     *
     * @return the body's id
     * @throws Refusal UNKNOWN_DEPARTMENT, or UNKNOWN of its district
     */
    public long registerBody(Scope scope, NewBody body) {
        scope.require(Role::mayConfigure, "register bodies");
        if (body.department() != null) {
            codes.department(body.department());
        }
        long id =
                sql.insert(
                        "insert into body (name, kind, department, district_id, valid_from, demo)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        body.name().strip(),
                        body.kind().name(),
                        body.department(),
                        districtId(body.district()),
                        today.date(),
                        body.demo());
        audit.done(scope.login(), "body.register", "body " + id, body.name());
        return id;
    }

    /**
     * Many at once, all or nothing; one list at a time, so that no body is registered twice from
     * two lists.
     *
     * @throws Refusal BODY_REGISTERED when one bears the name of another in its district
     */
    public void registerAll(Scope scope, List<NewBody> bodies) {
        scope.require(Role::mayConfigure, "register bodies");
        revisions.bump("body");
        Set<NewBody> present =
                Set.copyOf(registered(scope, bodies.stream().map(NewBody::name).toList()));
        for (NewBody body : bodies) {
            if (present.stream()
                    .anyMatch(
                            other ->
                                    other.name().equals(body.name())
                                            && other.district().equals(body.district()))) {
                throw new Refusal(RegulationReason.BODY_REGISTERED, body.name(), body.district());
            }
            registerBody(scope, body);
        }
    }

    /** The bodies valid today that bear one of the names, district by code where it has one. */
    public List<NewBody> registered(Scope scope, Collection<String> names) {
        scope.require(Role::mayConfigure, "register bodies");
        Set<String> wanted = Set.copyOf(names);
        return sql
                .list(
                        """
                        select b.*, coalesce(d.code, d.name) as district
                        from body b join district_view d on d.id = b.district_id
                        where b.valid_to is null or b.valid_to > ?\
                        """,
                        List.of(today.date()),
                        row ->
                                new NewBody(
                                        row.text("name"),
                                        NewBody.Kind.valueOf(row.text("kind")),
                                        row.text("department"),
                                        row.text("district"),
                                        row.flag("demo")))
                .stream()
                .filter(body -> wanted.contains(body.name()))
                .toList();
    }

    /**
     * What a body is called today that the trail names by its id, for whoever reads the trail.
     * Empty for one that is not there.
     */
    public Optional<String> findName(Scope scope, long id) {
        scope.requireAuditRight();
        return sql.first(
                "select name from body where id = ?", List.of(id), row -> row.text("name"));
    }

    /** From today on; otherwise as with a day. */
    public void setRegulator(Scope scope, NewRegulator regulator) {
        setRegulator(scope, regulator, today.date());
    }

    /**
     * The regulator before it for the same group and district ends that day.
     *
     * @param from any day up to today for the first regulator of a reach, else at most two days
     *     back: settled figures by department do not change by it
     * @throws Refusal UNKNOWN_GROUP, NO_BODY, UNKNOWN of the district; REGULATOR_FUTURE,
     *     REGULATOR_SETTLED or LATER_NAMED of the day
     */
    public void setRegulator(Scope scope, NewRegulator regulator, LocalDate from) {
        scope.require(Role::mayConfigure, "name standing regulators");
        revisions.bump(REGULATORS); // first: its row lock puts those who name one in a line
        if (regulator.venueGroup() != null) {
            codes.venueGroup(regulator.venueGroup());
        }
        regulators.requireBody(regulator.bodyId());
        Long district = regulator.district() == null ? null : districtId(regulator.district());
        regulators.begin(
                regulator.bodyId(),
                new StandingRegulators.Same(regulator.venueGroup(), district),
                from);
        audit.done(
                scope.login(),
                "regulator.set",
                "body " + regulator.bodyId(),
                "from "
                        + from
                        + (regulator.venueGroup() == null ? "" : " group=" + regulator.venueGroup())
                        + (regulator.district() == null
                                ? ""
                                : " district=" + regulator.district()));
    }

    /** Those that are, were and will be, the present ones first. */
    public List<RegulatorRow> regulators(Scope scope) {
        scope.require(Role::mayConfigure, "list standing regulators");
        return regulators.all();
    }

    /**
     * Nobody regulates that reach from the day on, unless a wider one covers it.
     *
     * @throws Refusal REGULATOR_SETTLED of the day, ENDED when it holds no more or not yet
     */
    public void endRegulator(Scope scope, long id, LocalDate on) {
        scope.require(Role::mayConfigure, "end standing regulators");
        revisions.bump(REGULATORS);
        regulators.end(id, on);
        audit.done(scope.login(), "regulator.end", "regulator " + id, "on " + on);
    }

    private long districtId(String codeOrName) {
        return districts.get(codeOrName).id();
    }
}
