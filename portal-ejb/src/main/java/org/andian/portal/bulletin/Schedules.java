package org.andian.portal.bulletin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Door: which bulletins are made. Whoever reads a bulletin sees its schedule, without the
 * addresses; the offices set those of their own districts.
 */
@Stateless
public class Schedules {

    @Inject private ScheduleTable table;

    @Inject private Sql sql;

    @Inject private Audit audit;

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
     * @return the schedule's id @throws ScheduleTaken when the district or department has one of
     *     that rhythm
     */
    public long create(Scope scope, ScheduleDraft draft) {
        requireDistrict(scope, draft);
        long id = once(() -> table.insert(draft, scope.login()));
        audit.done(scope.login(), "bulletin.schedule", "schedule " + id, words(draft));
        return id;
    }

    /**
     * @throws ScheduleTaken also when somebody else changed it since the caller read it
     */
    public void change(Scope scope, Schedule before, ScheduleDraft draft) {
        requireDistrict(scope, draft);
        Schedule present =
                find(scope, before.id())
                        .orElseThrow(() -> refused(scope, "schedule " + before.id()));
        if (present.version() != before.version()
                || !once(() -> table.update(present, draft, scope.login()))) {
            throw new ScheduleTaken(
                    "The schedule was changed by somebody else meanwhile; look at it again before"
                            + " changing it.");
        }
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
            throw new IllegalArgumentException(
                    "There is no department " + draft.department() + ".");
        }
    }

    private Refusal refused(Scope scope, String object) {
        audit.refused(scope.login(), "bulletin.schedule", object, null);
        return scope.refusal("set bulletins of this district");
    }

    private static <T> T once(Supplier<T> write) {
        try {
            return write.get();
        } catch (SqlFailure failure) {
            if (failure.isDuplicate()) {
                throw new ScheduleTaken(
                        "This district or department has a schedule of that rhythm already; change"
                                + " that one.");
            }
            throw failure;
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
                + " department="
                + draft.department()
                + " rows="
                + draft.rows()
                + (draft.on() ? " on" : " off")
                + " to "
                + String.join(" ", draft.recipients());
    }
}
