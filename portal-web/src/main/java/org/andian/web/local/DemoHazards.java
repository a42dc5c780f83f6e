package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.file.FileRecord;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.order.Extensions;
import org.andian.portal.hazard.order.HazardPlan;
import org.andian.portal.hazard.order.HazardPlans;
import org.andian.portal.hazard.order.Proofs;
import org.andian.portal.hazard.transfer.CaseTransfers;
import org.andian.portal.hazard.urging.UrgingStep;
import org.andian.portal.hazard.urging.Urgings;
import org.andian.web.local.DemoAct.Kind;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds a demo's hazards, mends and reviews them, and does what follows where nobody mends. */
@RequestScoped
public class DemoHazards implements DemoDeeds {

    private static final String WORDS = "words";

    @Inject private HazardDesk desk;

    @Inject private Hazards hazards;

    @Inject private HazardPlans plans;

    @Inject private Proofs proofs;

    @Inject private Extensions extensions;

    @Inject private Urgings urgings;

    @Inject private CaseTransfers transfers;

    @Inject private DemoFiles files;

    @Override
    public Map<Kind, Deed> deeds() {
        Map<Kind, Deed> deeds = new EnumMap<>(Kind.class);
        deeds.put(Kind.REGISTER, this::register);
        deeds.put(Kind.MERGE, this::merge);
        deeds.put(Kind.PHOTO, Deed.only(this::photo));
        deeds.put(Kind.PLAN, Deed.only(this::plan));
        deeds.put(Kind.PROVE, Deed.only(this::prove));
        deeds.put(Kind.PASS, Deed.only(this::pass));
        deeds.put(Kind.SEND_BACK, Deed.only(this::sendBack));
        deeds.put(Kind.ASK_TIME, Deed.only(this::askTime));
        deeds.put(Kind.GRANT_TIME, Deed.only(this::grantTime));
        deeds.put(Kind.REFUSE_TIME, Deed.only(this::refuseTime));
        deeds.put(Kind.URGE, Deed.only(this::urge));
        deeds.put(Kind.TRANSFER, Deed.only(this::transfer));
        deeds.put(Kind.RECEIPT, Deed.only(this::receipt));
        deeds.put(Kind.ANSWER, Deed.only(this::answer));
        return deeds;
    }

    private Long register(DemoStep step) {
        DemoAct act = step.act();
        HazardDetails details =
                new HazardDetails(
                        act.need("kind"),
                        act.need("what"),
                        null,
                        act.text("place"),
                        act.text("measures"),
                        act.text("responsible"),
                        null,
                        HazardSource.valueOf(act.need("source")),
                        step.day(),
                        act.need("finder"));
        GradeWish grade =
                new GradeWish(Set.of(), Grade.valueOf(act.need("grade")), act.text("gradeReason"));
        return desk.register(
                step.by(), new NewHazard(act.need("premises"), details, grade, null, true));
    }

    private Long merge(DemoStep step) {
        return desk.merge(step.by(), List.of(step.of(), step.and()), step.act().need(WORDS));
    }

    private void photo(DemoStep step) {
        DemoAct act = step.act();
        files.photo(
                step.by(),
                new FileRecord("hazard", Long.toString(step.of())),
                act.need("name"),
                act.need("note"),
                act.text("burnt") != null);
    }

    private void plan(DemoStep step) {
        DemoAct act = step.act();
        plans.file(
                step.by(),
                step.of(),
                new HazardPlan(
                        act.need("measures"),
                        act.need("responsibility"),
                        act.need("money"),
                        act.need("timeLimit"),
                        act.need("contingency"),
                        null,
                        null));
    }

    private void prove(DemoStep step) {
        proofs.submit(step.by(), step.of(), step.act().need(WORDS), step.act().text("measured"));
    }

    private void pass(DemoStep step) {
        proofs.pass(step.by(), step.of(), null, step.act().need(WORDS));
    }

    private void sendBack(DemoStep step) {
        proofs.sendBack(step.by(), step.of(), null, step.act().need(WORDS));
    }

    /** So many days more than it was ordered. */
    private void askTime(DemoStep step) {
        LocalDate due = hazards.find(step.by(), step.of()).map(HazardRow::dueOn).orElse(null);
        LocalDate wanted = due == null ? null : due.plusDays(step.act().number("days"));
        extensions.ask(step.by(), step.of(), wanted, step.act().need(WORDS));
    }

    private void grantTime(DemoStep step) {
        extensions.grant(step.by(), step.of(), step.act().text(WORDS));
    }

    private void refuseTime(DemoStep step) {
        extensions.refuse(step.by(), step.of(), step.act().need(WORDS));
    }

    private void urge(DemoStep step) {
        urgings.take(
                step.by(),
                step.of(),
                UrgingStep.valueOf(step.act().need("step")),
                step.day(),
                step.act().need(WORDS));
    }

    private void transfer(DemoStep step) {
        DemoAct act = step.act();
        transfers.send(
                step.by(),
                step.of(),
                act.need("receiver"),
                act.need("letter"),
                step.day(),
                act.need(WORDS));
    }

    private void receipt(DemoStep step) {
        transfers.received(
                step.by(), step.of(), lastTransfer(step), step.day(), step.act().text(WORDS));
    }

    private void answer(DemoStep step) {
        transfers.answered(
                step.by(), step.of(), lastTransfer(step), step.day(), step.act().need(WORDS));
    }

    /** 0, which none has, where none was sent. */
    private long lastTransfer(DemoStep step) {
        return transfers.list(step.by(), step.of()).stream()
                .mapToLong(one -> one.id())
                .findFirst()
                .orElse(0);
    }
}
