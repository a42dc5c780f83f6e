package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.calendar.Term;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.catalogue.LegalBases;
import org.andian.portal.hazard.catalogue.LegalBasis;
import org.andian.portal.hazard.credit.CreditAct;
import org.andian.portal.hazard.credit.CreditList;
import org.andian.portal.hazard.goods.GoodsWarnings;
import org.andian.portal.hazard.goods.WarningText;
import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.hazard.order.Issuers;
import org.andian.portal.hazard.order.NewOrder;
import org.andian.portal.hazard.order.Orders;
import org.andian.portal.hazard.order.Proofs;
import org.andian.portal.hazard.risk.FireIncidents;
import org.andian.portal.hazard.risk.FireReport;
import org.andian.portal.hazard.risk.PremisesRisks;
import org.andian.portal.scope.Scope;
import org.andian.web.local.DemoSupervision.DemoCredit;
import org.andian.web.local.DemoSupervision.DemoFire;
import org.andian.web.local.DemoSupervision.DemoHazard;
import org.andian.web.local.DemoSupervision.DemoRisk;
import org.andian.web.local.DemoSupervision.DemoWarning;
import org.andian.web.rest.Unprocessable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Leads a demo's hazards through the doors, in the name of its own offices and managers. */
@RequestScoped
public class DemoHazards {

    @Inject private Accounts accounts;

    @Inject private HazardDesk desk;

    @Inject private Orders orders;

    @Inject private Issuers issuers;

    @Inject private LegalBases bases;

    @Inject private Proofs proofs;

    @Inject private PremisesRisks risks;

    @Inject private FireIncidents fires;

    @Inject private CreditList credit;

    @Inject private GoodsWarnings warnings;

    /**
     * In the caller's transaction.
     *
     * @param bodies ids by the keys of the same call
     */
    public void register(DemoSupervision wanted, Map<String, Long> bodies) {
        wanted.hazards().forEach(one -> lead(one, bodies));
        wanted.risks().forEach(this::grade);
        wanted.fires().forEach(this::record);
        wanted.credits().forEach(this::decide);
        wanted.warnings().forEach(one -> warn(one, bodies));
    }

    private void lead(DemoHazard one, Map<String, Long> bodies) {
        Scope office = scope(one.by());
        long hazard =
                desk.register(
                        office,
                        new NewHazard(
                                one.premises(),
                                new HazardDetails(
                                        one.kind(),
                                        one.what(),
                                        null,
                                        one.place(),
                                        one.measures(),
                                        null,
                                        null,
                                        one.source(),
                                        one.foundOn(),
                                        one.finder()),
                                new GradeWish(Set.of(), one.grade(), one.gradeReason()),
                                null,
                                true));
        if (one.state() != HazardState.FOUND) {
            order(office, one, hazard, bodies);
        }
        if (one.state() == HazardState.PROVED
                || one.state() == HazardState.RETURNED
                || one.state() == HazardState.CLOSED) {
            proofs.submit(scope(one.mender()), hazard, one.proof(), null);
        }
        if (one.state() == HazardState.RETURNED) {
            proofs.sendBack(office, hazard, null, one.review());
        } else if (one.state() == HazardState.CLOSED) {
            proofs.pass(office, hazard, null, one.review());
        }
    }

    private void order(Scope office, DemoHazard one, long hazard, Map<String, Long> bodies) {
        long body = body(one.body(), bodies);
        Issuer issuer =
                issuers.list(office).stream()
                        .filter(some -> some.bodyId() == body)
                        .findFirst()
                        .orElseThrow(
                                () -> new Unprocessable(one.by() + " issues nothing for this."));
        if (issuer.mark() == null) {
            issuers.mark(office, body, one.mark(), 0);
        }
        orders.issue(
                office,
                new NewOrder(
                        body,
                        List.of(new NewOrder.Item(hazard, one.demand())),
                        bases.list(office).stream()
                                .filter(basis -> !basis.retired())
                                .map(LegalBasis::id)
                                .limit(1)
                                .collect(Collectors.toSet()),
                        one.foundOn(),
                        Term.calendar(one.days()),
                        one.measures()));
    }

    private void grade(DemoRisk one) {
        risks.set(scope(one.by()), one.premises(), one.colour(), one.reason(), one.since(), null);
    }

    private void record(DemoFire one) {
        fires.record(
                scope(one.by()),
                one.premises(),
                new FireReport(
                        one.happenedAt(),
                        one.place(),
                        one.electrical(),
                        one.cause(),
                        0,
                        one.injured(),
                        one.lossYuan(),
                        true));
    }

    private void decide(DemoCredit one) {
        Scope office = scope(one.by());
        long id =
                credit.decide(
                        office, one.premises(), one.decision(), one.decidedOn(), one.reason());
        if (one.published() != null) {
            credit.act(office, id, CreditAct.PUBLISH, one.decidedOn(), one.published());
        }
    }

    private void warn(DemoWarning one, Map<String, Long> bodies) {
        warnings.publish(
                scope(one.by()),
                body(one.body(), bodies),
                new WarningText(one.goods(), one.maker(), one.model(), one.danger(), one.advice()),
                true);
    }

    private static long body(String key, Map<String, Long> bodies) {
        Long body = bodies.get(key);
        if (body == null) {
            throw new Unprocessable("There is no body with the key " + key + ".");
        }
        return body;
    }

    private Scope scope(String login) {
        return accounts.find(login)
                .map(Person::scope)
                .orElseThrow(() -> new Unprocessable("There is no account " + login + "."));
    }
}
