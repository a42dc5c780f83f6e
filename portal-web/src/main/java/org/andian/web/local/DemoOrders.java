package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.calendar.Term;
import org.andian.portal.hazard.catalogue.LegalBases;
import org.andian.portal.hazard.catalogue.LegalBasis;
import org.andian.portal.hazard.goods.GoodsWarning;
import org.andian.portal.hazard.goods.GoodsWarnings;
import org.andian.portal.hazard.goods.WarningText;
import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.hazard.order.Issuers;
import org.andian.portal.hazard.order.NewOrder;
import org.andian.portal.hazard.order.OrderServices;
import org.andian.portal.hazard.order.Orders;
import org.andian.portal.hazard.order.ServiceRow;
import org.andian.portal.hazard.order.ServiceWay;
import org.andian.web.local.DemoAct.Kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a demo's offices issue in the name of a body: orders, and warnings about goods. */
@RequestScoped
public class DemoOrders implements DemoDeeds {

    private static final int MOST_WARNINGS = 1000;

    @Inject private DemoIssuers bodies;

    @Inject private Issuers issuers;

    @Inject private Orders orders;

    @Inject private OrderServices services;

    @Inject private LegalBases bases;

    @Inject private GoodsWarnings warnings;

    @Override
    public Map<Kind, Deed> deeds() {
        return Map.of(
                Kind.MARK, Deed.only(this::mark),
                Kind.ORDER, this::order,
                Kind.SERVE, Deed.only(this::serve),
                Kind.READ, Deed.only(this::read),
                Kind.WARN, this::warn,
                Kind.WITHDRAW, Deed.only(this::withdraw));
    }

    private void mark(DemoStep step) {
        Issuer issuer = bodies.of(step);
        issuers.mark(step.by(), issuer.bodyId(), step.act().need("mark"), issuer.version());
    }

    private Long order(DemoStep step) {
        DemoAct act = step.act();
        Set<Long> based =
                bases.list(step.by()).stream()
                        .filter(basis -> !basis.retired())
                        .map(LegalBasis::id)
                        .limit(1)
                        .collect(Collectors.toSet());
        return orders.issue(
                step.by(),
                new NewOrder(
                        bodies.of(step).bodyId(),
                        List.of(new NewOrder.Item(step.of(), act.need("demand"))),
                        based,
                        step.day(),
                        Term.calendar(act.number("days")),
                        act.text("measures")));
    }

    private void serve(DemoStep step) {
        DemoAct act = step.act();
        services.record(
                step.by(),
                step.of(),
                new ServiceRow(
                        ServiceWay.valueOf(act.need("way")),
                        step.moment(),
                        act.text("place"),
                        act.text("receiver"),
                        act.text("words"),
                        step.by().login()));
    }

    private void read(DemoStep step) {
        orders.opened(step.by(), step.of());
    }

    private Long warn(DemoStep step) {
        DemoAct act = step.act();
        return warnings.publish(
                step.by(),
                bodies.of(step).bodyId(),
                new WarningText(
                        act.need("goods"),
                        act.text("maker"),
                        act.text("model"),
                        act.need("danger"),
                        act.text("advice")),
                true);
    }

    private void withdraw(DemoStep step) {
        int version =
                warnings.page(step.by(), null, 0, MOST_WARNINGS).stream()
                        .filter(one -> one.id() == step.of())
                        .mapToInt(GoodsWarning::version)
                        .findFirst()
                        .orElse(0);
        warnings.withdraw(step.by(), step.of(), version, step.act().need("words"));
    }
}
