package org.andian.portal.hazard.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.HazardTrack;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.HazardTexts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Door: how orders were handed over, as those who supervise write it from the signed receipts. */
@Stateless
public class OrderServices {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NAME = 100;

    @Inject private Sql sql;

    @Inject private OrderTable table;

    @Inject private Orders orders;

    @Inject private HazardTrack track;

    @Inject private Audit audit;

    /** In order of time; empty when the order is out of reach. */
    public List<ServiceRow> list(Scope scope, long order) {
        return orders.find(scope, order).isEmpty()
                ? List.of()
                : sql.list(
                        "select * from hazard_service where order_id = ? order by served_at, id",
                        List.of(order),
                        row ->
                                new ServiceRow(
                                        ServiceWay.valueOf(row.text("way")),
                                        row.instant("served_at"),
                                        row.text("place"),
                                        row.text("receiver"),
                                        row.text("note"),
                                        row.text("recorded_by")));
    }

    /**
     * @param service who recorded it is not looked at
     * @throws Refusal NO_ORDER, SERVED_AT before the order or after now, TEXTS; NOT_NOW for what
     *     the portal alone can say
     */
    public void record(Scope scope, long order, ServiceRow service) {
        scope.require(Role::maySuperviseHazards, "record the service of orders");
        OrderRow served =
                table.find(scope.premises("p", Role::maySuperviseHazards), order)
                        .orElseThrow(() -> new Refusal(HazardReason.NO_ORDER));
        if (service.way() == ServiceWay.IN_PORTAL) {
            throw new Refusal(HazardReason.NOT_NOW);
        }
        Instant now = track.now(scope);
        if (service.servedAt() == null) {
            throw new Refusal(HazardReason.SERVED_AT);
        }
        // as it is kept: a part of the present millisecond is not the future
        Instant at = service.servedAt().truncatedTo(ChronoUnit.MILLIS);
        if (at.isAfter(now) || at.isBefore(served.issuedAt())) {
            throw new Refusal(HazardReason.SERVED_AT);
        }
        sql.update(
                """
                insert into hazard_service (order_id, way, served_at, place, receiver, note, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                order,
                service.way().name(),
                at,
                HazardTexts.optional(service.place(), LONGEST_PLACE, HazardReason.TEXTS),
                HazardTexts.optional(service.receiver(), LONGEST_NAME, HazardReason.TEXTS),
                HazardTexts.optional(
                        service.note(), HazardTexts.LONGEST_REASON, HazardReason.TEXTS),
                now,
                scope.login());
        audit.done(scope.login(), "order.serve", "order " + order, service.way() + " " + at);
    }
}
