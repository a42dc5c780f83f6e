package org.andian.portal.inspection.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.NewTask;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.inspection.draw.Pick;
import org.andian.portal.premises.PremisesHold;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Door: makes the tasks of a plan, and ends plans. Of a double-random plan the drawn premises
 * become tasks of the people drawn for them; of a joint one every task is of all; of another one
 * they take turns by the premises' codes. What has closed meanwhile is passed over.
 */
@Stateless
public class PlanRelease {

    private static final String OBJECT = "plan ";

    @Inject private Sql sql;

    @Inject private PlanHold holding;

    @Inject private PlanDraws draws;

    @Inject private InspectionDesk desk;

    @Inject private PremisesHold premises;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** A premises with who goes there. */
    private record Errand(String code, Set<String> people) {}

    /**
     * @return how many tasks were made
     * @throws Refusal NO_PLAN, NOT_NOW, NO_UNITS, NOT_DRAWN, PEOPLE, PERSON, NO_PREMISES when one
     *     is no more in the caller's reach
     */
    public int release(Scope scope, long id) {
        List<String> codes = codes(id);
        premises.hold(codes);
        HeldPlan held = holding.hold(scope, id, PlanAct.RELEASE);
        List<Errand> errands =
                held.kind() == PlanKind.DOUBLE_RANDOM ? drawn(id) : planned(held, codes);
        if (errands.isEmpty()) {
            throw new Refusal(InspectionReason.NO_UNITS);
        }
        for (Errand errand : errands) {
            desk.make(
                    scope,
                    new NewTask(
                            errand.code(),
                            held.kind().taskKind(),
                            held.listCode(),
                            held.fromDay(),
                            held.toDay(),
                            errand.people(),
                            null,
                            held.demo()),
                    id);
        }
        sql.update(
                "update inspection_plan set state = ?, released_at = ?, released_by = ?, version ="
                        + " version + 1 where id = ?",
                held.next().name(),
                now(),
                scope.login(),
                id);
        audit.done(scope.login(), "plan.release", OBJECT + id, errands.size() + " tasks");
        return errands.size();
    }

    /**
     * It is over.
     *
     * @throws Refusal NO_PLAN, NOT_NOW
     */
    public void close(Scope scope, long id) {
        end(scope, holding.hold(scope, id, PlanAct.CLOSE), null);
        audit.done(scope.login(), "plan.close", OBJECT + id, null);
    }

    /**
     * It is given up; of its tasks those that nobody has begun.
     *
     * @return how many were cancelled
     * @throws Refusal NO_PLAN, NOT_NOW, REASON_MISSING
     */
    public int withdraw(Scope scope, long id, String reason) {
        String why = InspectionTexts.reason(reason);
        HeldPlan held = holding.hold(scope, id, PlanAct.WITHDRAW);
        int cancelled = desk.cancelOfPlan(scope, id, why);
        end(scope, held, why);
        audit.done(scope.login(), "plan.withdraw", OBJECT + id, why);
        return cancelled;
    }

    private void end(Scope scope, HeldPlan held, String reason) {
        sql.update(
                """
                update inspection_plan set state = ?, ended_at = ?, ended_by = ?, reason = ?, version = version + 1
                where id = ?\
                """,
                held.next().name(),
                now(),
                scope.login(),
                reason,
                held.id());
    }

    /** Of the open ones, in the order in which premises are held. */
    private List<String> codes(long id) {
        return List.copyOf(
                new TreeSet<>(
                        sql.list(
                                "select p.code from inspection_plan_unit u join premises_view p on"
                                        + " p.id = u.premises_id where u.plan_id = ? and"
                                        + " p.closed_on is null",
                                List.of(id),
                                row -> row.text("code"))));
    }

    private List<Errand> drawn(long id) {
        List<Pick> picks = draws.picks(id);
        if (picks.isEmpty()) {
            throw new Refusal(InspectionReason.NOT_DRAWN);
        }
        Set<String> open = Set.copyOf(codes(id));
        return picks.stream()
                .filter(pick -> open.contains(pick.unit()))
                .map(pick -> new Errand(pick.unit(), Set.copyOf(pick.people())))
                .toList();
    }

    private List<Errand> planned(HeldPlan held, List<String> codes) {
        List<String> people =
                held.kind() == PlanKind.SELF_CHECK
                        ? List.of()
                        : sql.list(
                                "select login from inspection_plan_person where plan_id = ? order"
                                        + " by login",
                                List.of(held.id()),
                                row -> row.text("login"));
        List<Errand> errands = new ArrayList<>();
        for (String code : codes) {
            errands.add(new Errand(code, turn(held, people, errands.size())));
        }
        return errands;
    }

    private static Set<String> turn(HeldPlan held, List<String> people, int at) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return held.kind() == PlanKind.JOINT
                ? Set.copyOf(people)
                : Set.of(people.get(at % people.size()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
