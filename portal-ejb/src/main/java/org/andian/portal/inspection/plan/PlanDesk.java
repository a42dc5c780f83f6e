package org.andian.portal.inspection.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.hazard.order.Issuers;
import org.andian.portal.inspection.Inspector;
import org.andian.portal.inspection.Inspectors;
import org.andian.portal.inspection.checklist.InspectionList;
import org.andian.portal.inspection.checklist.InspectionLists;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Door: writes plans: what they are, which premises and people they name and which bodies go along.
 * Each is in the name of a body in whose name its writer may issue orders, and is kept by those who
 * may do so.
 */
@Stateless
public class PlanDesk {

    /** Premises of one plan. */
    public static final int MOST_UNITS = 1000;

    /** People of one plan. */
    public static final int MOST_PEOPLE = 200;

    private static final int MOST_BODIES = 12;
    private static final String OBJECT = "plan ";

    @Inject private Sql sql;

    @Inject private PlanHold holding;

    @Inject private PlanUnits units;

    @Inject private InspectionPlans plans;

    @Inject private Issuers issuers;

    @Inject private Inspectors inspectors;

    @Inject private InspectionLists lists;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** The bodies in whose name the caller keeps plans. */
    public List<Issuer> bodies(Scope scope) {
        return issuers.list(scope);
    }

    /**
     * As a draft, without premises.
     *
     * @param demo made by the example, not by people
     * @return its number
     * @throws Refusal BODY, NO_LIST, NO_EDITION, LIST_PURPOSE
     */
    public long make(Scope scope, PlanText text, boolean demo) {
        scope.require(Role::mayPlanInspections, "keep plans of inspections");
        Issuer body = body(scope, text.bodyId());
        requireList(scope, text);
        long id =
                sql.insert(
                        """
                        insert into inspection_plan (kind, title, body_id, body_name, district_id, list_code, from_day,
                          to_day, note, state, created_at, created_by, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)\
                        """,
                        text.kind().name(),
                        text.title(),
                        body.bodyId(),
                        body.name(),
                        districtOf(body.bodyId()),
                        text.listCode(),
                        text.fromDay(),
                        text.toDay(),
                        text.note(),
                        now(),
                        scope.login(),
                        demo ? 1 : 0);
        audit.done(scope.login(), "plan.make", OBJECT + id, text.kind() + ": " + text.title());
        return id;
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal NO_PLAN, NOT_NOW, CHANGED, FROZEN, BODY, NO_LIST, NO_EDITION, LIST_PURPOSE
     */
    public void change(Scope scope, long id, int seen, PlanText text) {
        HeldPlan held = holding.holdToWrite(scope, id);
        if (held.version() != seen) {
            throw new Refusal(InspectionReason.CHANGED);
        }
        Issuer body = body(scope, text.bodyId());
        requireList(scope, text);
        sql.update(
                """
                update inspection_plan set kind = ?, title = ?, body_id = ?, body_name = ?, district_id = ?,
                  list_code = ?, from_day = ?, to_day = ?, note = ?, version = version + 1
                where id = ?\
                """,
                text.kind().name(),
                text.title(),
                body.bodyId(),
                body.name(),
                districtOf(body.bodyId()),
                text.listCode(),
                text.fromDay(),
                text.toDay(),
                text.note(),
                id);
        audit.done(scope.login(), "plan.change", OBJECT + id, text.kind() + ": " + text.title());
    }

    /**
     * Open premises in the caller's reach that fit are put on it; those on it already stay.
     *
     * @return how many fitted
     * @throws Refusal NO_PLAN, NOT_NOW, FROZEN, NO_PREMISES when none fits, UNITS
     */
    public int addUnits(Scope scope, long id, UnitChoice choice) {
        holding.holdToWrite(scope, id);
        List<Long> chosen = units.chosen(scope, choice, MOST_UNITS + 1);
        if (chosen.isEmpty()) {
            throw new Refusal(
                    InspectionReason.NO_PREMISES, choice.code() == null ? "" : choice.code());
        }
        units.add(id, chosen);
        if (units.count(id) > MOST_UNITS) {
            throw new Refusal(InspectionReason.UNITS, MOST_UNITS);
        }
        audit.done(scope.login(), "plan.units", OBJECT + id, "added " + chosen.size());
        return chosen.size();
    }

    /**
     * @throws Refusal NO_PLAN, NOT_NOW, FROZEN, NO_PREMISES when it is not on it
     */
    public void removeUnit(Scope scope, long id, long premisesId) {
        holding.holdToWrite(scope, id);
        if (units.remove(id, premisesId) == 0) {
            throw new Refusal(InspectionReason.NO_PREMISES, Long.toString(premisesId));
        }
        audit.done(scope.login(), "plan.units", OBJECT + id, "removed 1");
    }

    /**
     * @throws Refusal NO_PLAN, NOT_NOW, FROZEN
     */
    public void removeUnits(Scope scope, long id) {
        holding.holdToWrite(scope, id);
        units.removeAll(id);
        audit.done(scope.login(), "plan.units", OBJECT + id, "removed all");
    }

    /** Those who may inspect in the plan's district; none of a plan the caller does not keep. */
    public List<Inspector> candidates(Scope scope, long id) {
        return plans.mayKeep(scope, id)
                ? plans.find(scope, id)
                        .map(plan -> inspectors.of(scope, plan.districtPath()))
                        .orElse(List.of())
                : List.of();
    }

    /**
     * These people inspect by it from now on, or may be drawn.
     *
     * @throws Refusal NO_PLAN, NOT_NOW, FROZEN, PEOPLE, PERSON naming one who may not inspect there
     */
    public void people(Scope scope, long id, Set<String> logins) {
        HeldPlan held = holding.holdToWrite(scope, id);
        if (logins.size() > MOST_PEOPLE) {
            throw new Refusal(InspectionReason.PEOPLE, MOST_PEOPLE);
        }
        Map<String, String> known = new LinkedHashMap<>();
        inspectors
                .of(scope, held.districtPath())
                .forEach(one -> known.put(one.login(), one.name()));
        List<List<Object>> rows = new ArrayList<>();
        for (String login : new TreeSet<>(logins)) {
            if (!known.containsKey(login)) {
                throw new Refusal(InspectionReason.PERSON, login);
            }
            rows.add(List.of(id, login, known.get(login)));
        }
        sql.update("delete from inspection_plan_person where plan_id = ?", id);
        sql.updateAll(
                "insert into inspection_plan_person (plan_id, login, name) values (?, ?, ?)", rows);
        audit.done(
                scope.login(),
                "plan.people",
                OBJECT + id,
                logins.isEmpty() ? null : String.join(", ", new TreeSet<>(logins)));
    }

    /**
     * These bodies go along from now on. Any body there is can be asked to; their names are public.
     *
     * @throws Refusal NO_PLAN, NOT_NOW, FROZEN, BODY, TOO_MANY
     */
    public void joint(Scope scope, long id, Set<Long> bodyIds) {
        holding.holdToWrite(scope, id);
        if (bodyIds.size() > MOST_BODIES) {
            throw new Refusal(InspectionReason.TOO_MANY, MOST_BODIES);
        }
        sql.update("delete from inspection_plan_body where plan_id = ?", id);
        for (long body : new TreeSet<>(bodyIds)) {
            int named =
                    sql.update(
                            """
                            insert into inspection_plan_body (plan_id, body_id, body_name)
                            select ?, b.id, b.name from body_view b where b.id = ?
                              and (b.valid_to is null or b.valid_to > ?)\
                            """,
                            id,
                            body,
                            today.date());
            if (named == 0) {
                throw new Refusal(InspectionReason.BODY);
            }
        }
        audit.done(scope.login(), "plan.bodies", OBJECT + id, Integer.toString(bodyIds.size()));
    }

    private Issuer body(Scope scope, long bodyId) {
        return issuers.list(scope).stream()
                .filter(one -> one.bodyId() == bodyId)
                .findFirst()
                .orElseThrow(() -> new Refusal(InspectionReason.BODY));
    }

    private long districtOf(long bodyId) {
        return sql.first(
                        "select district_id from body_view where id = ?",
                        List.of(bodyId),
                        row -> row.number("district_id"))
                .orElseThrow();
    }

    private void requireList(Scope scope, PlanText text) {
        InspectionList list = lists.getUsable(scope, text.listCode());
        if (!text.kind().takes(list.purpose())) {
            throw new Refusal(InspectionReason.LIST_PURPOSE);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
