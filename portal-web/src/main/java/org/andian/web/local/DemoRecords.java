package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.calendar.Arrangement;
import org.andian.portal.calendar.ArrangementDraft;
import org.andian.portal.calendar.Arrangements;
import org.andian.portal.fact.Recounts;
import org.andian.portal.hazard.credit.CreditAct;
import org.andian.portal.hazard.credit.CreditList;
import org.andian.portal.hazard.risk.FireIncidents;
import org.andian.portal.hazard.risk.FireReport;
import org.andian.portal.hazard.risk.PremisesRisk;
import org.andian.portal.hazard.risk.PremisesRisks;
import org.andian.portal.hazard.risk.RiskColour;
import org.andian.portal.statistic.saved.FormNames;
import org.andian.portal.statistic.saved.SavedTables;
import org.andian.portal.statistic.saved.SavedText;
import org.andian.web.local.DemoAct.Kind;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a demo's offices keep: colours, fires, the credit list, the calendar, the figures and the
 * questions they ask of them again and again.
 */
@RequestScoped
public class DemoRecords implements DemoDeeds {

    private static final String PREMISES = "premises";
    private static final String WORDS = "words";

    @Inject private PremisesRisks risks;

    @Inject private FireIncidents fires;

    @Inject private CreditList credit;

    @Inject private Arrangements arrangements;

    @Inject private Recounts recounts;

    @Inject private SavedTables tables;

    @Override
    public Map<Kind, Deed> deeds() {
        return Map.of(
                Kind.RISK, Deed.only(this::risk),
                Kind.FIRE, this::fire,
                Kind.CREDIT, this::decide,
                Kind.CREDIT_ACT, Deed.only(this::act),
                Kind.CALENDAR, Deed.only(this::arrange),
                Kind.KEEP, this::keep,
                Kind.RECOUNT, Deed.only(this::recount));
    }

    private void risk(DemoStep step) {
        DemoAct act = step.act();
        String premises = act.need(PREMISES);
        Long seen = risks.present(step.by(), premises).map(PremisesRisk::id).orElse(null);
        risks.set(
                step.by(),
                premises,
                RiskColour.valueOf(act.need("colour")),
                act.need(WORDS),
                step.day(),
                seen);
    }

    /** Recorded some hours after it. */
    private Long fire(DemoStep step) {
        DemoAct act = step.act();
        return fires.record(
                step.by(),
                act.need(PREMISES),
                new FireReport(
                        step.moment().minus(Duration.ofHours(act.number("hoursBefore"))),
                        act.need("place"),
                        act.text("electrical") == null
                                ? null
                                : Boolean.valueOf(act.text("electrical")),
                        act.text("cause"),
                        0,
                        act.number("injured"),
                        Long.valueOf(act.need("loss")),
                        true));
    }

    private Long decide(DemoStep step) {
        DemoAct act = step.act();
        return credit.decide(
                step.by(), act.need(PREMISES), act.need("decision"), step.day(), act.need(WORDS));
    }

    private void act(DemoStep step) {
        credit.act(
                step.by(),
                step.of(),
                CreditAct.valueOf(step.act().need("act")),
                step.day(),
                step.act().need(WORDS));
    }

    /** The next year by the law alone, unless it is known better. */
    private void arrange(DemoStep step) {
        Arrangement known = arrangements.get(step.by(), step.day().getYear() + 1);
        if (!known.arranged()) {
            arrangements.enter(
                    step.by(),
                    new ArrangementDraft(
                            known.year(), known.off(), List.of(), step.act().need(WORDS), false),
                    known.version());
        }
    }

    /** A question to the statistics, as a chapter of the office's report. */
    private Long keep(DemoStep step) {
        DemoAct act = step.act();
        return tables.keep(
                step.by(),
                new SavedText(
                        act.need("title"),
                        act.need("question"),
                        true,
                        act.number("chapter"),
                        FormNames.NONE));
    }

    /** Days whose figures knew nothing of what was done on them later. */
    private void recount(DemoStep step) {
        recounts.recount(step.by(), step.act().day("first"), step.act().day("last"));
    }
}
