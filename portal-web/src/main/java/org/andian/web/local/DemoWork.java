package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.workorder.NewWork;
import org.andian.portal.workorder.OnSite;
import org.andian.portal.workorder.WorkAct;
import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.WorkDetails;
import org.andian.portal.workorder.WorkSteps;
import org.andian.portal.workorder.WorkTakeover;
import org.andian.portal.workorder.WorkTimes;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.qualification.KnownProvider;
import org.andian.portal.workorder.qualification.QualificationEntry;
import org.andian.portal.workorder.qualification.Qualifications;
import org.andian.portal.workorder.training.NewTraining;
import org.andian.portal.workorder.training.Trainings;
import org.andian.web.local.DemoAct.Kind;

import java.time.Duration;
import java.util.Map;

/** Gives out a demo's work and does it; enters what providers are qualified for, and trainings. */
@RequestScoped
public class DemoWork implements DemoDeeds {

    private static final String WORDS = "words";

    @Inject private WorkDesk desk;

    @Inject private WorkSteps steps;

    @Inject private WorkTakeover takeover;

    @Inject private Qualifications qualifications;

    @Inject private Trainings trainings;

    @Override
    public Map<Kind, Deed> deeds() {
        return Map.of(
                Kind.WORK, this::dispatch,
                Kind.WORK_STEP, Deed.only(this::step),
                Kind.QUALIFY, this::qualify,
                Kind.TRAIN, this::train);
    }

    private Long dispatch(DemoStep step) {
        DemoAct act = step.act();
        WorkTimes times =
                new WorkTimes(
                        step.moment().plus(Duration.ofHours(act.number("arrive"))),
                        step.moment().plus(Duration.ofHours(act.number("finish"))));
        return desk.dispatch(
                step.by(),
                new NewWork(
                        act.need("premises"),
                        WorkKind.valueOf(act.need("kind")),
                        new WorkDetails(act.need("what"), null, act.text("place")),
                        times,
                        null,
                        null,
                        true));
    }

    private void step(DemoStep step) {
        DemoAct act = step.act();
        String words = act.text(WORDS);
        switch (WorkAct.valueOf(act.need("act"))) {
            case ACCEPT -> steps.accept(step.by(), step.of(), null, null, words);
            case DECLINE -> steps.decline(step.by(), step.of(), null, words);
            case ARRIVE -> steps.arrive(step.by(), step.of(), null, OnSite.now(), words);
            case FINISH -> steps.finish(step.by(), step.of(), null, OnSite.now(), words);
            case PASS -> takeover.pass(step.by(), step.of(), null, words);
            case RETURN -> takeover.sendBack(step.by(), step.of(), null, words);
            case RATE -> takeover.rate(step.by(), step.of(), act.number("stars"), words);
            case REDISPATCH ->
                    desk.redispatch(step.by(), step.of(), null, new WorkTimes(null, null), words);
            case CANCEL -> desk.cancel(step.by(), step.of(), null, words);
            case CHANGE ->
                    throw new IllegalArgumentException("Nobody changes an order of the past.");
        }
    }

    /** Of the provider the one who enters it works for. */
    private Long qualify(DemoStep step) {
        DemoAct act = step.act();
        KnownProvider own =
                qualifications
                        .own(step.by())
                        .orElseThrow(() -> new IllegalArgumentException("Nobody's provider."));
        return qualifications.enter(
                step.by(),
                own.code(),
                new QualificationEntry(
                        act.need("name"),
                        act.need("number"),
                        act.need("issuer"),
                        step.day().minusYears(1),
                        step.day().plusDays(act.number("days"))),
                true);
    }

    private Long train(DemoStep step) {
        DemoAct act = step.act();
        return trainings.record(
                step.by(),
                new NewTraining(
                        act.need("premises"),
                        step.day(),
                        act.need("subject"),
                        act.need("trainer"),
                        act.number("people"),
                        null,
                        true,
                        true));
    }
}
