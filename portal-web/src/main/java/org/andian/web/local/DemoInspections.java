package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.NewTask;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.checklist.ListItem;
import org.andian.portal.inspection.plan.DrawDesk;
import org.andian.portal.inspection.plan.PlanDesk;
import org.andian.portal.inspection.plan.PlanKind;
import org.andian.portal.inspection.plan.PlanRelease;
import org.andian.portal.inspection.plan.PlanText;
import org.andian.portal.inspection.plan.UnitChoice;
import org.andian.portal.inspection.publicity.PublicityActions;
import org.andian.portal.inspection.publicity.PublicityKind;
import org.andian.portal.inspection.publicity.PublicityText;
import org.andian.portal.inspection.visit.AnswerVerdict;
import org.andian.portal.inspection.visit.AnswerWish;
import org.andian.portal.inspection.visit.NewFinding;
import org.andian.portal.inspection.visit.VisitEnd;
import org.andian.portal.inspection.visit.Visits;
import org.andian.web.local.DemoAct.Kind;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has a demo's premises inspected, by a plan or without one, and its people told of dangers. */
@RequestScoped
public class DemoInspections implements DemoDeeds {

    private static final String PREMISES = "premises";
    private static final String KIND = "kind";
    private static final String TITLE = "title";
    private static final String LIST = "list";
    private static final String PLACE = "place";
    private static final String WORDS = "words";
    private static final String AND = "\\+";

    @Inject private InspectionDesk desk;

    @Inject private Visits visits;

    @Inject private PlanDesk plans;

    @Inject private DrawDesk draws;

    @Inject private PlanRelease releases;

    @Inject private PublicityActions publicity;

    @Inject private DemoIssuers bodies;

    @Inject private Districts districts;

    @Override
    public Map<Kind, Deed> deeds() {
        return Map.of(
                Kind.INSPECT, this::inspect,
                Kind.VISIT, Deed.only(this::visit),
                Kind.PLAN_INSPECTIONS, this::plan,
                Kind.PLAN_UNIT, Deed.only(this::unit),
                Kind.PLAN_DRAW, Deed.only(this::draw),
                Kind.PLAN_RELEASE, Deed.only(this::release),
                Kind.PUBLICISE, this::publicise);
    }

    private Long inspect(DemoStep step) {
        DemoAct act = step.act();
        return desk.make(
                step.by(),
                new NewTask(
                        act.need(PREMISES),
                        TaskKind.valueOf(act.need(KIND)),
                        act.text(LIST),
                        step.day(),
                        step.day().plusDays(act.number("days")),
                        people(act),
                        act.text(WORDS),
                        true));
    }

    private static Set<String> people(DemoAct act) {
        String people = act.text("people");
        return people == null ? Set.of() : Set.of(people.split(AND));
    }

    /** All is well, but for the item whose number is said; what is wrong there is a hazard. */
    private void visit(DemoStep step) {
        DemoAct act = step.act();
        int failed = act.text("failed") == null ? 0 : act.number("failed");
        List<ListItem> items = visits.items(step.by(), step.of());
        visits.answer(
                step.by(),
                step.of(),
                items.stream().map(item -> answer(item, item.no() == failed)).toList());
        for (ListItem item : items) {
            if (item.no() == failed) {
                visits.find(step.by(), step.of(), finding(act, item.id()));
            }
        }
        visits.finish(step.by(), step.of(), new VisitEnd(act.text("with"), act.need(WORDS), null));
    }

    private static AnswerWish answer(ListItem item, boolean isWrong) {
        return new AnswerWish(
                item.id(), isWrong ? AnswerVerdict.FAIL : AnswerVerdict.PASS, null, 0, null);
    }

    static NewFinding finding(DemoAct act, Long item) {
        return new NewFinding(
                item,
                act.need(KIND),
                act.need("what"),
                act.text(PLACE),
                null,
                GradeWish.NONE,
                null);
    }

    private Long plan(DemoStep step) {
        DemoAct act = step.act();
        return plans.make(
                step.by(),
                new PlanText(
                        PlanKind.valueOf(act.need(KIND)),
                        act.need(TITLE),
                        bodies.of(step).bodyId(),
                        act.need(LIST),
                        step.day(),
                        step.day().plusDays(act.number("days")),
                        act.text(WORDS)),
                true);
    }

    private void unit(DemoStep step) {
        plans.addUnits(step.by(), step.of(), UnitChoice.of(step.act().need(PREMISES)));
    }

    /** In one go, with people of which each inspects alone. */
    private void draw(DemoStep step) {
        DemoAct act = step.act();
        plans.people(step.by(), step.of(), people(act));
        draws.freeze(step.by(), step.of(), act.number("wanted"), 1);
        draws.draw(step.by(), step.of(), act.need("seed"));
        draws.publish(step.by(), step.of());
    }

    private void release(DemoStep step) {
        releases.release(step.by(), step.of());
    }

    private Long publicise(DemoStep step) {
        DemoAct act = step.act();
        return publicity.record(
                step.by(),
                new PublicityText(
                        PublicityKind.valueOf(act.need(KIND)),
                        act.need(TITLE),
                        step.day(),
                        districts.get(act.need("district")).id(),
                        act.need("organiser"),
                        act.text(PLACE),
                        act.number("people"),
                        act.number("materials"),
                        act.text(WORDS)),
                true);
    }
}
