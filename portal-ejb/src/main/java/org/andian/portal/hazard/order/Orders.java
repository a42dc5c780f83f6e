package org.andian.portal.hazard.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.calendar.Deadline;
import org.andian.portal.calendar.WorkCalendar;
import org.andian.portal.calendar.WorkDays;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardHold;
import org.andian.portal.hazard.HazardTrack;
import org.andian.portal.hazard.HeldHazard;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.LegalBases;
import org.andian.portal.hazard.catalogue.LegalBasis;
import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Door: orders to mend hazards within a term. Whoever supervises hazards issues them in the name of
 * a body of his district; whoever sees the premises reads them. An order is never changed but in
 * its deadline, where an arrangement of holidays moves it.
 */
@Stateless
public class Orders {

    private static final int MOST_OF_PREMISES = 100;

    @Inject private Sql sql;

    @Inject private OrderTable table;

    @Inject private OrderNumbers numbers;

    @Inject private Issuers issuers;

    @Inject private LegalBases bases;

    @Inject private HazardHold holding;

    @Inject private HazardTrack track;

    @Inject private WorkCalendar calendar;

    @Inject private OrderNotices notices;

    @Inject private Audit audit;

    /**
     * Its hazards are to be mended from now on, and it counts as served in the portal.
     *
     * @return its id
     * @throws Refusal BODY, NO_MARK, BASIS_MISSING, INSPECTED_ON, UNKNOWN, NOT_NOW, ORDER_APART,
     *     ORDERED_ALREADY
     */
    public long issue(Scope scope, NewOrder order) {
        scope.require(Role::maySuperviseHazards, "issue orders");
        WorkDays days = calendar.held();
        Issuer issuer = issuers.get(scope, order.bodyId());
        List<LegalBasis> based = bases.get(scope, order.bases());
        List<HeldHazard> hazards =
                holding.hold(
                        scope,
                        order.items().stream().map(NewOrder.Item::hazard).toList(),
                        HazardAct.ORDER);
        long premises = requireOnePremises(hazards);
        Instant now = track.now(scope);
        LocalDate day = LocalDate.ofInstant(now, Zones.CHINA);
        if (order.inspectedOn().isAfter(day)) {
            throw new Refusal(HazardReason.INSPECTED_ON);
        }
        Deadline deadline = days.deadline(day, order.term());
        OrderNumber number =
                new OrderNumber(
                        issuer.mark(), day.getYear(), numbers.take(issuer.bodyId(), day.getYear()));
        long id =
                table.add(
                        new OrderTable.Head(
                                issuer, number, premises, day, deadline, now, scope.login()),
                        order,
                        hazards,
                        based);
        for (HeldHazard hazard : hazards) {
            sql.update(
                    "update hazard set order_id = ?, due_on = ? where id = ?",
                    id,
                    deadline.lastDay(),
                    hazard.id());
            track.step(scope, hazard, HazardAct.ORDER, number.toString());
        }
        serveHere(scope, id, now);
        notices.issued(premises, number, deadline.lastDay());
        audit.done(
                scope.login(),
                "order.issue",
                "order " + id,
                number
                        + " by "
                        + deadline.lastDay()
                        + ": hazards "
                        + hazards.stream()
                                .map(hazard -> Long.toString(hazard.id()))
                                .collect(Collectors.joining(" ")));
        return id;
    }

    private static long requireOnePremises(List<HeldHazard> hazards) {
        long premises = hazards.getFirst().premisesId();
        if (hazards.stream().anyMatch(hazard -> hazard.premisesId() != premises)) {
            throw new Refusal(HazardReason.ORDER_APART);
        }
        if (hazards.stream().anyMatch(hazard -> hazard.orderId() != null)) {
            throw new Refusal(HazardReason.ORDERED_ALREADY);
        }
        return premises;
    }

    private void serveHere(Scope scope, long id, Instant now) {
        sql.update(
                "insert into hazard_service (order_id, way, served_at, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?)",
                id,
                ServiceWay.IN_PORTAL.name(),
                now,
                now,
                scope.login());
    }

    /** Empty for an order out of the caller's reach, as for one that never was. */
    public Optional<OrderRow> find(Scope scope, long id) {
        return table.find(scope.premises("p"), id);
    }

    /** A hundred at most, the latest first; none for premises out of reach. */
    public List<OrderRow> ofPremises(Scope scope, String code) {
        return table.ofPremises(scope.premises("p"), code, MOST_OF_PREMISES);
    }

    /** In their order; empty when the order is out of reach, as with the bases. */
    public List<OrderItem> items(Scope scope, long id) {
        return find(scope, id).map(order -> table.items(order.id())).orElse(List.of());
    }

    public List<OrderBasis> bases(Scope scope, long id) {
        return find(scope, id).map(order -> table.bases(order.id())).orElse(List.of());
    }

    /** Notes that the premises has opened it, the first time that somebody does who has to mend. */
    public void opened(Scope scope, long id) {
        if (table.find(scope.premises("p", Role::mayMendHazards), id).isPresent()) {
            int first =
                    sql.update(
                            "update hazard_order set read_at = ?, read_by = ? where id = ? and"
                                    + " read_at is null",
                            track.now(scope),
                            scope.login(),
                            id);
            if (first > 0) {
                audit.done(scope.login(), "order.read", "order " + id, null);
            }
        }
    }
}
