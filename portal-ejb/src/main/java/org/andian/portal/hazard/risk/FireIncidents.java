package org.andian.portal.hazard.risk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.HazardPlace;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
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
 * Door: fires at premises. Those who supervise a premises record them and withdraw what was entered
 * by mistake, which is kept; whoever sees the premises reads them.
 */
@Stateless
public class FireIncidents {

    private static final int LONGEST_PAGE = 1000;

    private static final String SELECT =
            "select f.*, p.code as premises_code, p.name as premises, x.name as district";

    private static final String FROM =
            " from fire_incident f join premises_view p on p.id = f.premises_id left join"
                    + " district_view x on x.id = p.district_id";

    @Inject private Sql sql;

    @Inject private HazardPlace place;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** At most 1000 rows at a time, the latest first. */
    public List<FireIncident> page(Scope scope, FireQuery query, int first, int size) {
        FireFilter filter = FireFilter.of(scope, query);
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(List.of(Math.clamp(size, 0, LONGEST_PAGE), Math.max(0, first)));
        return sql.list(
                SELECT
                        + FROM
                        + filter.where()
                        + " order by f.happened_at desc, f.id desc limit ? offset ?",
                parameters,
                FireIncidents::fire);
    }

    public int count(Scope scope, FireQuery query) {
        FireFilter filter = FireFilter.of(scope, query);
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    /** Empty where it was withdrawn or lies beyond the caller's reach. */
    public Optional<FireIncident> find(Scope scope, long id) {
        FireFilter filter = FireFilter.one(scope, id);
        return sql.first(SELECT + FROM + filter.where(), filter.parameters(), FireIncidents::fire);
    }

    /** Whether the caller may record fires anywhere. */
    public boolean mayRecord(Scope scope) {
        return scope.may(Role::maySuperviseHazards);
    }

    /**
     * @return its number
     * @throws Refusal NO_PREMISES, FIRE_TIME; CHANGED where one of that moment and place is
     *     recorded
     */
    public long record(Scope scope, String premisesCode, FireReport report) {
        long premises = place.hold(scope, premisesCode, Role::maySuperviseHazards);
        Instant now = now();
        report.requireHappened(now);
        if (isRecorded(premises, report)) {
            throw new Refusal(HazardReason.CHANGED);
        }
        long id =
                sql.insert(
                        """
                        insert into fire_incident (premises_id, happened_at, place, electrical, cause, dead, injured,
                          loss_yuan, recorded_at, recorded_by, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        premises,
                        report.happenedAt(),
                        report.place(),
                        report.electrical() == null ? null : report.electrical() ? 1 : 0,
                        report.cause(),
                        report.dead(),
                        report.injured(),
                        report.lossYuan(),
                        now,
                        scope.login(),
                        report.demo() ? 1 : 0);
        audit.done(
                scope.login(),
                "fire.record",
                "fire " + id,
                "premises " + premisesCode + ": " + report.place());
        return id;
    }

    /** What was sent twice is one fire; its premises is held, so the second sees the first. */
    private boolean isRecorded(long premises, FireReport report) {
        return sql.count(
                        "select count(*) as n from fire_incident where premises_id = ? and"
                                + " happened_at = ? and place = ? and withdrawn_at is null",
                        List.of(premises, report.happenedAt(), report.place()))
                > 0;
    }

    /**
     * It was entered by mistake; it is kept, and no list shows it any more.
     *
     * @param seen the version the caller looked at
     * @throws Refusal REASON_MISSING, NO_ENTRY, CHANGED
     */
    public void withdraw(Scope scope, long id, int seen, String reason) {
        scope.require(Role::maySuperviseHazards, "withdraw fires");
        String why = HazardTexts.reason(reason);
        Reach reach = scope.premises("p", Role::maySuperviseHazards);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        long found =
                sql.count(
                        "select count(*) as n from fire_incident f join premises_view p on p.id ="
                                + " f.premises_id where f.id = ? and f.withdrawn_at is null and "
                                + reach.sql(),
                        parameters);
        if (found == 0) {
            throw new Refusal(HazardReason.NO_ENTRY);
        }
        int done =
                sql.update(
                        """
                        update fire_incident set withdrawn_at = ?, withdrawn_by = ?, withdrawn = ?,
                          version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        now(),
                        scope.login(),
                        why,
                        id,
                        seen);
        if (done == 0) {
            throw new Refusal(HazardReason.CHANGED);
        }
        audit.done(scope.login(), "fire.withdraw", "fire " + id, why);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static FireIncident fire(Row row) {
        Long electrical = row.numberOrNull("electrical");
        return new FireIncident(
                row.number("id"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("district"),
                row.instant("happened_at"),
                row.text("place"),
                electrical == null ? null : electrical == 1,
                row.text("cause"),
                (int) row.number("dead"),
                (int) row.number("injured"),
                row.numberOrNull("loss_yuan"),
                row.instant("recorded_at"),
                row.text("recorded_by"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
