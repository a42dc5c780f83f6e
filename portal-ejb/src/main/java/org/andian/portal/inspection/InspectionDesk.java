package org.andian.portal.inspection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.inspection.checklist.InspectionList;
import org.andian.portal.inspection.checklist.InspectionLists;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.inspection.checklist.Purpose;
import org.andian.portal.period.Today;
import org.andian.portal.premises.PremisesHold;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Door: makes tasks, gives them to people, moves and cancels them. Offices do so in their reach; a
 * premises opens a self-check of its own whenever it likes.
 */
@Stateless
public class InspectionDesk {

    /** How many tasks are given or cancelled at once. */
    public static final int MOST_AT_ONCE = 200;

    private static final String OBJECT = "inspection ";

    @Inject private Sql sql;

    @Inject private TaskTable table;

    @Inject private TaskHold holding;

    @Inject private TaskTrack track;

    @Inject private Inspectors inspectors;

    @Inject private InspectionLists lists;

    @Inject private PremisesHold premises;

    @Inject private Today today;

    @Inject private Audit audit;

    private record Place(long id, String group) {}

    /**
     * By an office.
     *
     * @return its number
     * @throws Refusal NO_PREMISES, NO_LIST, NO_EDITION, LIST_PURPOSE, PERSON
     */
    public long make(Scope scope, NewTask task) {
        long id = add(scope, task, null, Role::mayPlanInspections);
        audit.done(scope.login(), "inspection.make", OBJECT + id, told(task));
        return id;
    }

    /**
     * A task of a plan, which the trail tells as a whole.
     *
     * @throws Refusal as {@link #make}
     */
    public long make(Scope scope, NewTask task, long planId) {
        return add(scope, task, planId, Role::mayPlanInspections);
    }

    /**
     * The premises checks itself today, by itself.
     *
     * @param listCode null for the list that suits it
     * @return the task's number
     * @throws Refusal NO_PREMISES, NO_LIST, NO_EDITION, LIST_PURPOSE
     */
    public long checkOneself(Scope scope, String premisesCode, String listCode) {
        LocalDate day = today.date();
        NewTask task =
                new NewTask(
                        premisesCode,
                        TaskKind.SELF_CHECK,
                        listCode,
                        day,
                        day,
                        Set.of(),
                        null,
                        false);
        long id = add(scope, task, null, Role::maySelfCheck);
        audit.done(scope.login(), "inspection.make", OBJECT + id, told(task));
        return id;
    }

    /**
     * To these people alone from now on; none for whoever inspects there.
     *
     * @param logins at most eight
     * @throws Refusal UNKNOWN, NOT_NOW, PEOPLE, PERSON
     */
    public void assign(Scope scope, long id, Set<String> logins) {
        NewTask.requirePeople(logins);
        give(scope, holding.hold(scope, id, TaskAct.ASSIGN), logins);
    }

    /**
     * Many at once; those beyond reach or off the list, and self-checks, are passed over.
     *
     * @return how many were given
     * @throws Refusal TOO_MANY, PEOPLE, PERSON
     */
    public int assign(Scope scope, Collection<Long> ids, Set<String> logins) {
        NewTask.requirePeople(logins);
        List<HeldTask> held =
                possible(scope, ids, TaskAct.ASSIGN).stream()
                        .filter(one -> one.kind() == TaskKind.INSPECTION)
                        .toList();
        held.forEach(one -> give(scope, one, logins));
        return held.size();
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal UNKNOWN, NOT_NOW, CHANGED, DAYS
     */
    public void move(Scope scope, long id, int seen, LocalDate fromDay, LocalDate dueOn) {
        NewTask.requireDays(fromDay, dueOn);
        HeldTask held = holding.hold(scope, id, TaskAct.MOVE);
        requireSeen(held, seen);
        table.move(id, fromDay, dueOn);
        track.step(scope, held, TaskAct.MOVE, held.dueOn() + " > " + dueOn);
        audit.done(scope.login(), "inspection.move", OBJECT + id, held.dueOn() + " > " + dueOn);
    }

    /**
     * @throws Refusal UNKNOWN, NOT_NOW, REASON_MISSING
     */
    public void cancel(Scope scope, long id, String reason) {
        String why = InspectionTexts.reason(reason);
        track.step(scope, holding.hold(scope, id, TaskAct.CANCEL), TaskAct.CANCEL, why);
        audit.done(scope.login(), "inspection.cancel", OBJECT + id, why);
    }

    /**
     * Those of a plan that nobody has begun; the trail tells them with the plan.
     *
     * @return how many
     */
    public int cancelOfPlan(Scope scope, long planId, String reason) {
        List<Long> waiting =
                sql.list(
                        "select id from inspection_task where plan_id = ? and state = 'PLANNED'"
                                + " order by id",
                        List.of(planId),
                        row -> row.number("id"));
        int cancelled = 0;
        for (long id : waiting) {
            Optional<HeldTask> held = holding.holdPossible(scope, id, TaskAct.CANCEL);
            if (held.isPresent() && held.get().state() == TaskState.PLANNED) {
                track.step(scope, held.get(), TaskAct.CANCEL, reason);
                cancelled++;
            }
        }
        return cancelled;
    }

    /**
     * What was finished is looked at again.
     *
     * @throws Refusal UNKNOWN, NOT_NOW, REASON_MISSING
     */
    public void reopen(Scope scope, long id, String reason) {
        String why = InspectionTexts.reason(reason);
        HeldTask held = holding.hold(scope, id, TaskAct.REOPEN);
        table.reopen(id);
        track.step(scope, held, TaskAct.REOPEN, why);
        audit.done(scope.login(), "inspection.reopen", OBJECT + id, why);
    }

    private long add(Scope scope, NewTask task, Long planId, Predicate<Role> right) {
        scope.require(right, "plan inspections");
        String code = task.premisesCode() == null ? "" : task.premisesCode();
        premises.hold(List.of(code));
        Place place =
                find(scope, code, right)
                        .orElseThrow(() -> new Refusal(InspectionReason.NO_PREMISES, code));
        InspectionList list = list(scope, task, place);
        Map<String, String> people = people(scope, task.kind(), place.id(), task.people());
        long id =
                table.add(
                        new TaskTable.Made(place.id(), list.code(), list.inForce(), planId),
                        task,
                        scope.login(),
                        track.now(scope));
        table.give(id, people);
        track.note(scope, id, "MAKE", TaskState.PLANNED, null);
        return id;
    }

    private InspectionList list(Scope scope, NewTask task, Place place) {
        boolean isSelfCheck = task.kind() == TaskKind.SELF_CHECK;
        InspectionList list =
                task.listCode() == null
                        ? lists.fitting(
                                        scope,
                                        isSelfCheck ? Purpose.SELF_CHECK : Purpose.DAILY,
                                        place.group())
                                .orElseThrow(() -> new Refusal(InspectionReason.NO_LIST))
                        : lists.getUsable(scope, task.listCode());
        if (isSelfCheck != (list.purpose() == Purpose.SELF_CHECK)
                || !isSelfCheck && !list.purpose().isOfVisits()) {
            throw new Refusal(InspectionReason.LIST_PURPOSE);
        }
        return list;
    }

    private Optional<Place> find(Scope scope, String code, Predicate<Role> right) {
        Reach reach = scope.premises("p", right);
        List<Object> parameters = new ArrayList<>(List.of(code));
        parameters.addAll(reach.parameters());
        return sql.first(
                "select p.id, p.venue_group from premises_view p where p.code = ? and p.closed_on"
                        + " is null and "
                        + reach.sql(),
                parameters,
                row -> new Place(row.number("id"), row.text("venue_group")));
    }

    private void give(Scope scope, HeldTask held, Set<String> logins) {
        Map<String, String> people = people(scope, held.kind(), held.premisesId(), logins);
        table.give(held.id(), people);
        track.step(
                scope,
                held,
                TaskAct.ASSIGN,
                people.isEmpty() ? null : String.join(", ", people.values()));
        audit.done(
                scope.login(),
                "inspection.assign",
                OBJECT + held.id(),
                people.isEmpty() ? null : String.join(", ", people.keySet()));
    }

    /** A self-check is the premises' own: given to somebody of an office, nobody could do it. */
    private Map<String, String> people(
            Scope scope, TaskKind kind, long premisesId, Set<String> logins) {
        if (kind == TaskKind.SELF_CHECK && !logins.isEmpty()) {
            throw new Refusal(InspectionReason.PERSON, logins.iterator().next());
        }
        return inspectors.get(scope, premisesId, logins);
    }

    private List<HeldTask> possible(Scope scope, Collection<Long> ids, TaskAct act) {
        if (ids.size() > MOST_AT_ONCE) {
            throw new Refusal(InspectionReason.TOO_MANY, MOST_AT_ONCE);
        }
        return new TreeSet<>(ids)
                .stream()
                        .map(id -> holding.holdPossible(scope, id, act))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static void requireSeen(HeldTask held, int seen) {
        if (held.version() != seen) {
            throw new Refusal(InspectionReason.CHANGED);
        }
    }

    private static String told(NewTask task) {
        return "premises " + task.premisesCode() + ", " + task.kind() + ", " + task.dueOn();
    }
}
