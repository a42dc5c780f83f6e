package org.andian.portal.workorder.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.matter.WorkPlace;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.matter.WorkTexts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Door: trainings of people of premises, each within the caller's reach. */
@Stateless
public class Trainings {

    private static final int LONGEST_PAGE = 1000;
    private static final String OBJECT = "training ";

    private static final String SELECT =
            """
            select g.*, p.code as premises_code, p.name as premises, x.name as district,
              v.code as provider_code, v.name as provider\
            """;

    private static final String FROM =
            " from work_training g join premises_view p on p.id = g.premises_id left join"
                    + " district_view x on x.id = p.district_id left join provider_view v on v.id"
                    + " = g.provider_id";

    @Inject private Sql sql;

    @Inject private WorkPlace places;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** At most 1000 rows at a time, the latest first. */
    public List<Training> page(Scope scope, TrainingQuery query, int first, int size) {
        TrainingFilter filter = TrainingFilter.of(scope, query);
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(List.of(Math.clamp(size, 0, LONGEST_PAGE), Math.max(0, first)));
        return sql.list(
                SELECT
                        + FROM
                        + filter.where()
                        + " order by g.held_on desc, g.id desc limit ? offset ?",
                parameters,
                Trainings::training);
    }

    public int count(Scope scope, TrainingQuery query) {
        TrainingFilter filter = TrainingFilter.of(scope, query);
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    /** How many people they trained. */
    public long people(Scope scope, TrainingQuery query) {
        TrainingFilter filter = TrainingFilter.of(scope, query);
        return sql.count(
                "select coalesce(sum(g.people), 0) as n" + FROM + filter.where(),
                filter.parameters());
    }

    /** Also one that was withdrawn; empty out of the caller's reach. */
    public Optional<Training> find(Scope scope, long id) {
        TrainingFilter filter = TrainingFilter.within(scope).and("g.id = ?", List.of(id));
        return sql.first(SELECT + FROM + filter.where(), filter.parameters(), Trainings::training);
    }

    /** Whether the caller may record one anywhere. */
    public boolean mayRecord(Scope scope) {
        return scope.may(Role::mayRecordTraining);
    }

    /**
     * @return its number
     * @throws Refusal NO_PREMISES, HELD_ON, UNSERVED
     */
    public long record(Scope scope, NewTraining training) {
        WorkPlace.Served place =
                places.hold(scope, training.premisesCode(), Role::mayRecordTraining);
        training.requireHeld(today.date());
        if (training.byProvider() && place.providerId() == null) {
            throw new Refusal(WorkReason.UNSERVED, place.code());
        }
        long id =
                sql.insert(
                        """
                        insert into work_training (premises_id, told_premises_id, provider_id, held_on, subject,
                          trainer, people, names, recorded_at, recorded_by, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        place.premisesId(),
                        place.premisesId(),
                        training.byProvider() ? place.providerId() : null,
                        training.heldOn(),
                        training.subject(),
                        training.trainer(),
                        training.people(),
                        training.names(),
                        now(),
                        scope.login(),
                        training.demo() ? 1 : 0);
        audit.done(
                scope.login(),
                "training.record",
                OBJECT + id,
                "premises "
                        + place.code()
                        + ", "
                        + training.people()
                        + " people: "
                        + training.subject());
        return id;
    }

    /**
     * What was entered by mistake; lists show it no more.
     *
     * @param seen the version the caller looked at
     * @throws Refusal NO_ENTRY, CHANGED, REASON_MISSING
     */
    public void withdraw(Scope scope, long id, int seen, String reason) {
        scope.require(Role::mayRecordTraining, "withdraw a training");
        String why = WorkTexts.reason(reason);
        Reach reach = scope.premises("p", Role::mayRecordTraining);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        String reached = "select count(*) as n" + FROM + " where g.id = ? and " + reach.sql();
        if (sql.count(reached, parameters) == 0) {
            throw new Refusal(WorkReason.NO_ENTRY);
        }
        int changed =
                sql.update(
                        """
                        update work_training set withdrawn = ?, withdrawn_at = ?, withdrawn_by = ?,
                          version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        why,
                        now(),
                        scope.login(),
                        id,
                        seen);
        if (changed == 0) {
            throw new Refusal(WorkReason.CHANGED);
        }
        audit.done(scope.login(), "training.withdraw", OBJECT + id, why);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Training training(Row row) {
        return new Training(
                row.number("id"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("district"),
                row.text("provider_code"),
                row.text("provider"),
                row.day("held_on"),
                row.text("subject"),
                row.text("trainer"),
                (int) row.number("people"),
                row.text("names"),
                row.instant("recorded_at"),
                row.text("recorded_by"),
                row.text("withdrawn"),
                row.instant("withdrawn_at"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
