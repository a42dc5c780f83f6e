package org.andian.portal.hazard.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardHold;
import org.andian.portal.hazard.HazardTrack;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.HeldHazard;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.List;
import java.util.Optional;

/**
 * Door: plans by which hazards are mended. Whoever has to mend one files it and may file it anew;
 * without one a major hazard cannot be said to be mended.
 */
@Stateless
public class HazardPlans {

    @Inject private Sql sql;

    @Inject private Hazards hazards;

    @Inject private HazardHold holding;

    @Inject private HazardTrack track;

    @Inject private Audit audit;

    /** Empty where none is filed, or the hazard is out of reach. */
    public Optional<HazardPlan> find(Scope scope, long hazard) {
        return hazards.find(scope, hazard).isEmpty()
                ? Optional.empty()
                : sql.first(
                        "select * from hazard_plan where hazard_id = ?",
                        List.of(hazard),
                        row ->
                                new HazardPlan(
                                        row.text("measures"),
                                        row.text("responsibility"),
                                        row.text("money"),
                                        row.text("time_limit"),
                                        row.text("contingency"),
                                        row.instant("filed_at"),
                                        row.text("filed_by")));
    }

    public boolean isFiled(Scope scope, long hazard) {
        return find(scope, hazard).isPresent();
    }

    /**
     * In place of the one before.
     *
     * @throws Refusal UNKNOWN, NOT_NOW
     */
    public void file(Scope scope, long hazard, HazardPlan plan) {
        HeldHazard held = holding.hold(scope, hazard, HazardAct.PLAN);
        sql.update("delete from hazard_plan where hazard_id = ?", hazard);
        sql.update(
                """
                insert into hazard_plan (hazard_id, measures, responsibility, money, time_limit, contingency,
                  filed_at, filed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                hazard,
                plan.measures(),
                plan.responsibility(),
                plan.money(),
                plan.timeLimit(),
                plan.contingency(),
                track.now(scope),
                scope.login());
        track.step(scope, held, HazardAct.PLAN, null);
        audit.done(scope.login(), "hazard.plan", "hazard " + hazard, plan.responsibility());
    }
}
