package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardMachine;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.order.HazardPlan;
import org.andian.portal.hazard.order.HazardPlans;
import org.andian.portal.hazard.urging.Urging;
import org.andian.portal.hazard.urging.UrgingStep;
import org.andian.portal.hazard.urging.Urgings;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** By which plan the hazard that a page shows is mended, and how that was urged. */
@Named("hazardCare")
@RequestScoped
public class HazardCare {

    @Inject private HazardPlans plans;

    @Inject private Urgings urgings;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Told told;

    private String measures;
    private String responsibility;
    private String money;
    private String timeLimit;
    private String contingency;
    private UrgingStep step;
    private LocalDate on;
    private String words;

    /** Null where none is filed. */
    public HazardPlan plan(HazardRow row) {
        return row == null
                ? null
                : readOnce.once(
                        List.of("hazardCare.plan", row.id()),
                        () -> plans.find(user.scope(), row.id()).orElse(null));
    }

    /** A major one needs it. */
    public boolean needsPlan(HazardRow row) {
        return row != null && row.grade() == Grade.MAJOR && plan(row) == null;
    }

    public boolean mayPlan(HazardRow row) {
        return row != null && row.grade() == Grade.MAJOR && may(row, HazardAct.PLAN);
    }

    public List<Urging> urgings(HazardRow row) {
        return row == null
                ? List.of()
                : readOnce.once(
                        List.of("hazardCare.urgings", row.id()),
                        () -> urgings.list(user.scope(), row.id()));
    }

    /** The steps that can be taken now. */
    public Set<UrgingStep> steps(HazardRow row) {
        return row == null || !may(row, HazardAct.URGE)
                ? Set.of()
                : readOnce.once(
                        List.of("hazardCare.steps", row.id()),
                        () -> urgings.possible(user.scope(), row.id()));
    }

    /** Null for one that is not listed or not under review. */
    public LocalDate acceptanceBy(HazardRow row) {
        return row == null
                ? null
                : readOnce.once(
                        List.of("hazardCare.acceptance", row.id()),
                        () -> urgings.acceptanceBy(user.scope(), row.id()).orElse(null));
    }

    private boolean may(HazardRow row, HazardAct act) {
        return user.scope().may(act::isFor) && HazardMachine.after(row.state(), act).isPresent();
    }

    public String file(Long hazard) {
        plans.file(
                user.scope(),
                hazard,
                new HazardPlan(
                        measures, responsibility, money, timeLimit, contingency, null, null));
        told.done("hazard.plan.filed");
        return told.redirect("/hazard/view.xhtml?id=" + hazard);
    }

    public String urge(Long hazard) {
        urgings.take(user.scope(), hazard, step, on, words);
        told.done("urging.taken");
        return told.redirect("/hazard/view.xhtml?id=" + hazard);
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(String measures) {
        this.measures = Typed.text(measures);
    }

    public String getResponsibility() {
        return responsibility;
    }

    public void setResponsibility(String responsibility) {
        this.responsibility = Typed.text(responsibility);
    }

    public String getMoney() {
        return money;
    }

    public void setMoney(String money) {
        this.money = Typed.text(money);
    }

    public String getTimeLimit() {
        return timeLimit;
    }

    public void setTimeLimit(String timeLimit) {
        this.timeLimit = Typed.text(timeLimit);
    }

    public String getContingency() {
        return contingency;
    }

    public void setContingency(String contingency) {
        this.contingency = Typed.text(contingency);
    }

    public UrgingStep getStep() {
        return step;
    }

    public void setStep(UrgingStep step) {
        this.step = step;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = Typed.text(words);
    }
}
