package org.andian.portal.bulletin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Door: which bulletins are made. Whoever reads a bulletin sees its schedule, without the
 * addresses; the offices set those of their own districts.
 */
@Stateless
public class Schedules {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private ScheduleTable table;

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** Inside the caller's reach; addresses only where the caller may change them. */
    public List<Schedule> list(Scope scope) {
        List<Long> own =
                table.list(BulletinReach.editable(scope)).stream().map(Schedule::id).toList();
        return table.list(BulletinReach.of(scope)).stream()
                .map(
                        schedule ->
                                own.contains(schedule.id()) ? schedule : withoutAddresses(schedule))
                .toList();
    }

    /** One the caller may change. */
    public Optional<Schedule> find(Scope scope, long id) {
        return table.find(BulletinReach.editable(scope), id);
    }

    /** Whether the caller may set up bulletins anywhere. */
    public boolean mayEdit(Scope scope) {
        return scope.grants().stream().anyMatch(BulletinReach::edits);
    }

    /**
     * @return the schedule's id
     * @throws Refusal SCHEDULE_TAKEN when the district or department has one of that rhythm,
     *     UNKNOWN_DEPARTMENT
     */
    public long create(Scope scope, ScheduleDraft draft) {
        requireDistrict(scope, draft);
        requireFree(draft, 0);
        ScheduleEntry entry = new ScheduleEntry(draft, scope.login(), clock.instant());
        entities.persist(entry);
        write();
        audit.done(scope.login(), "bulletin.schedule", "schedule " + entry.id(), words(draft));
        return entry.id();
    }

    /**
     * @param before as the caller looked at it
     * @throws Refusal SCHEDULE_CHANGED when somebody else changed it since; SCHEDULE_TAKEN,
     *     UNKNOWN_DEPARTMENT
     */
    public void change(Scope scope, Schedule before, ScheduleDraft draft) {
        requireDistrict(scope, draft);
        if (find(scope, before.id()).isEmpty()) {
            throw refused(scope, "schedule " + before.id());
        }
        ScheduleEntry entry =
                entities.find(ScheduleEntry.class, before.id(), LockModeType.PESSIMISTIC_WRITE);
        entry.restate(draft, before.version(), scope.login(), clock.instant());
        requireFree(draft, before.id());
        write();
        audit.done(scope.login(), "bulletin.schedule", "schedule " + before.id(), words(draft));
    }

    private void requireDistrict(Scope scope, ScheduleDraft draft) {
        if (!table.isDistrictWithin(BulletinReach.editable(scope), draft.districtId())) {
            throw refused(scope, "district " + draft.districtId());
        }
        if (draft.department() != null
                && sql.count(
                                "select count(*) as n from department_view where code = ?",
                                List.of(draft.department()))
                        == 0) {
            throw new Refusal(BulletinReason.UNKNOWN_DEPARTMENT, draft.department());
        }
    }

    private Refusal refused(Scope scope, String object) {
        audit.refused(scope.login(), "bulletin.schedule", object, null);
        return scope.refusal("set bulletins of this district");
    }

    private void requireFree(ScheduleDraft draft, long id) {
        if (table.isTaken(draft, id)) {
            throw new Refusal(BulletinReason.SCHEDULE_TAKEN);
        }
    }

    /** Now, for the database gives the id, and knows what another wrote in the same moment. */
    private void write() {
        try {
            entities.flush();
        } catch (PersistenceException failure) {
            throw SqlFailure.isOfDuplicate(failure)
                    ? new Refusal(BulletinReason.SCHEDULE_TAKEN)
                    : failure;
        }
    }

    private static Schedule withoutAddresses(Schedule one) {
        return new Schedule(
                one.id(),
                one.rhythm(),
                one.districtId(),
                one.district(),
                one.department(),
                one.rows(),
                one.onSince(),
                List.of(),
                one.changedAt(),
                one.changedBy(),
                one.version());
    }

    private static String words(ScheduleDraft draft) {
        return draft.rhythm()
                + " district="
                + draft.districtId()
                + (draft.department() == null ? "" : " department=" + draft.department())
                + " rows="
                + draft.rows()
                + (draft.on() ? " on" : " off")
                + " to "
                + String.join(" ", draft.recipients());
    }
}
