package org.andian.portal.inspection.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.inspection.Inspector;
import org.andian.portal.inspection.Inspectors;
import org.andian.portal.inspection.NewTask;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.draw.DoubleRandom;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.text.PlainText;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Door: the draw of a double-random plan, in three steps that cannot be taken twice. The lists are
 * frozen and their hashes kept; then a seed is taken, one that people give, such as a lottery's
 * number of the day, or one the portal makes; then the draw is published. What is drawn follows
 * from lists and seed as {@link DoubleRandom} says, so nobody who freezes can know it, and
 * everybody who sees it can check it.
 */
@Stateless
public class DrawDesk {

    private static final int SHORTEST_SEED = 6;
    private static final int LONGEST_SEED = 100;
    private static final int SEED_BYTES = 16;
    private static final String OBJECT = "plan ";

    @Inject private Sql sql;

    @Inject private PlanHold holding;

    @Inject private PlanDraws draws;

    @Inject private InspectionPlans plans;

    @Inject private Inspectors inspectors;

    @Inject private Clock clock;

    @Inject private Audit audit;

    private final SecureRandom random = new SecureRandom();

    private record Unit(long premisesId, String code, String name) {}

    private record Person(String login, String name) {}

    /**
     * Before it is published for those alone who keep the plan; then for all who see the plan.
     *
     * @return empty where there is none, or the caller does not see it
     */
    public Optional<PlanDraw> find(Scope scope, long planId) {
        boolean isPublished = plans.find(scope, planId).map(PlanRow::publishedAt).isPresent();
        return isPublished || plans.mayKeep(scope, planId) ? draws.find(planId) : Optional.empty();
    }

    /**
     * The premises and people the plan names now are the lists; neither changes afterwards. Each of
     * the people may inspect each of the premises, so that whatever is drawn can be done.
     *
     * @param wanted how many units
     * @param each how many people inspect every one, at most eight
     * @throws Refusal NO_PLAN, NOT_NOW, NOT_RANDOM, FROZEN, DRAW_SIZE, PERSON
     */
    public void freeze(Scope scope, long planId, int wanted, int each) {
        HeldPlan held = holding.hold(scope, planId, PlanAct.FREEZE);
        if (held.kind() != PlanKind.DOUBLE_RANDOM) {
            throw new Refusal(InspectionReason.NOT_RANDOM);
        }
        if (held.frozen()) {
            throw new Refusal(InspectionReason.FROZEN);
        }
        List<Unit> units = units(planId);
        List<Person> people = people(planId);
        if (wanted < 1 || wanted > units.size() || each < 1 || each > mostEach(people)) {
            throw new Refusal(InspectionReason.DRAW_SIZE, units.size(), people.size());
        }
        requireEachEverywhere(scope, units, people);
        String unitsHash = DoubleRandom.hash(units.stream().map(Unit::code).toList());
        String peopleHash = DoubleRandom.hash(people.stream().map(Person::login).toList());
        sql.update(
                """
                insert into inspection_draw (plan_id, wanted, each_by, units_hash, people_hash, frozen_at, frozen_by)
                values (?, ?, ?, ?, ?, ?, ?)\
                """,
                planId,
                wanted,
                each,
                unitsHash,
                peopleHash,
                now(),
                scope.login());
        keep(planId, units, people);
        audit.done(
                scope.login(),
                "draw.freeze",
                OBJECT + planId,
                "%d of %d units %s, %d of %d people %s"
                        .formatted(
                                wanted, units.size(), unitsHash, each, people.size(), peopleHash));
    }

    /**
     * @param seed of 6 to 100 characters, null for one the portal makes
     * @throws Refusal NO_PLAN, NOT_NOW also when it was drawn already, NOT_DRAWN when nothing is
     *     frozen, SEED
     */
    public void draw(Scope scope, long planId, String seed) {
        HeldPlan held = holding.hold(scope, planId, PlanAct.DRAW);
        if (!held.frozen()) {
            throw new Refusal(InspectionReason.NOT_DRAWN);
        }
        String given = given(seed);
        String taken = given == null ? made() : given;
        int done =
                sql.update(
                        """
                        update inspection_draw set seed = ?, given = ?, drawn_at = ?, drawn_by = ?,
                          version = version + 1
                        where plan_id = ? and seed is null\
                        """,
                        taken,
                        given == null ? 0 : 1,
                        now(),
                        scope.login(),
                        planId);
        if (done == 0) {
            throw new Refusal(InspectionReason.NOT_NOW);
        }
        audit.done(scope.login(), "draw.draw", OBJECT + planId, taken);
    }

    /**
     * @throws Refusal NO_PLAN, NOT_NOW also when it was published already, NOT_DRAWN
     */
    public void publish(Scope scope, long planId) {
        holding.hold(scope, planId, PlanAct.PUBLISH);
        if (draws.picks(planId).isEmpty()) {
            throw new Refusal(InspectionReason.NOT_DRAWN);
        }
        int done =
                sql.update(
                        """
                        update inspection_draw set published_at = ?, published_by = ?, version = version + 1
                        where plan_id = ? and published_at is null\
                        """,
                        now(),
                        scope.login(),
                        planId);
        if (done == 0) {
            throw new Refusal(InspectionReason.NOT_NOW);
        }
        audit.done(scope.login(), "draw.publish", OBJECT + planId, null);
    }

    private static int mostEach(List<Person> people) {
        return Math.min(people.size(), NewTask.MOST_PEOPLE);
    }

    private List<Unit> units(long planId) {
        return sql.list(
                "select p.id, p.code, p.name from inspection_plan_unit u join premises_view p on"
                    + " p.id = u.premises_id where u.plan_id = ? and p.closed_on is null order by"
                    + " p.code",
                List.of(planId),
                row -> new Unit(row.number("id"), row.text("code"), row.text("name")));
    }

    private List<Person> people(long planId) {
        return sql.list(
                "select * from inspection_plan_person where plan_id = ? order by login",
                List.of(planId),
                row -> new Person(row.text("login"), row.text("name")));
    }

    private void requireEachEverywhere(Scope scope, List<Unit> units, List<Person> people) {
        for (Unit unit : units) {
            Set<String> there =
                    inspectors.ofPremises(scope, unit.premisesId()).stream()
                            .map(Inspector::login)
                            .collect(Collectors.toSet());
            for (Person person : people) {
                if (!there.contains(person.login())) {
                    throw new Refusal(InspectionReason.PERSON, person.login());
                }
            }
        }
    }

    private void keep(long planId, List<Unit> units, List<Person> people) {
        String insert =
                "insert into inspection_draw_entry (plan_id, side, entry_key, name) values (?, ?,"
                        + " ?, ?)";
        sql.updateAll(
                insert,
                units.stream()
                        .map(one -> List.<Object>of(planId, "UNIT", one.code(), one.name()))
                        .toList());
        sql.updateAll(
                insert,
                people.stream()
                        .map(one -> List.<Object>of(planId, "PERSON", one.login(), one.name()))
                        .toList());
    }

    private static String given(String seed) {
        String plain = PlainText.of(seed);
        if (plain == null || plain.isEmpty()) {
            return null;
        }
        if (plain.length() < SHORTEST_SEED || plain.length() > LONGEST_SEED) {
            throw new Refusal(InspectionReason.SEED, SHORTEST_SEED, LONGEST_SEED);
        }
        return plain;
    }

    private String made() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
