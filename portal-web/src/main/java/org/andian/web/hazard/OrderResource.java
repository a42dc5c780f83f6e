package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.andian.portal.calendar.Term;
import org.andian.portal.calendar.TermKind;
import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.hazard.order.Issuers;
import org.andian.portal.hazard.order.NewOrder;
import org.andian.portal.hazard.order.OrderBasis;
import org.andian.portal.hazard.order.OrderItem;
import org.andian.portal.hazard.order.OrderRow;
import org.andian.portal.hazard.order.OrderServices;
import org.andian.portal.hazard.order.Orders;
import org.andian.portal.hazard.order.ServiceRow;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Orders to mend hazards within a time limit. */
@Path("v1/hazard-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hazards")
public class OrderResource {

    /** An order with what it demands, what it is based on, and how it was served. */
    public record OrderWhole(
            OrderRow order,
            List<OrderItem> items,
            List<OrderBasis> bases,
            List<ServiceRow> services) {}

    /**
     * @param body id of the issuing body
     * @param bases ids of legal bases
     * @param working in working days, or else in calendar days
     * @param moves calendar days whose last is off go on to the next working day
     */
    public record OrderBody(
            @Demanded Long body,
            @Demanded List<ItemBody> items,
            @Demanded List<Long> bases,
            @Demanded LocalDate inspectedOn,
            @Demanded Integer days,
            @Demanded Boolean working,
            Boolean moves,
            String measures) {

        /**
         * @param hazard its number
         * @param demand what is to be done
         */
        public record ItemBody(@Demanded Long hazard, @Demanded String demand) {}

        NewOrder toOrder() {
            if (body == null || items == null || bases == null || days == null) {
                throw new BadRequestException("Say body, items, bases and days.");
            }
            boolean isWorking = Boolean.TRUE.equals(working);
            return new NewOrder(
                    body,
                    items.stream()
                            .filter(Objects::nonNull)
                            .filter(item -> item.hazard() != null)
                            .map(item -> new NewOrder.Item(item.hazard(), item.demand()))
                            .toList(),
                    bases.stream().filter(Objects::nonNull).collect(Collectors.toSet()),
                    inspectedOn,
                    new Term(
                            days,
                            isWorking ? TermKind.WORKING : TermKind.CALENDAR,
                            !isWorking && Boolean.TRUE.equals(moves)),
                    measures);
        }
    }

    @Inject private Orders orders;

    @Inject private Issuers issuers;

    @Inject private OrderServices services;

    @Inject private CurrentUser user;

    @GET
    @Path("issuers")
    @Operation(
            summary =
                    "The bodies in whose name the caller may issue orders and warn of goods; those"
                            + " without a mark issue no orders yet")
    public Listing<Issuer> issuers() {
        return Listing.whole(issuers.list(user.scope()));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(summary = "One order with its items, its bases and how it was served")
    public OrderWhole get(@PathParam("id") long id) {
        Scope scope = user.scope();
        OrderRow order =
                orders.find(scope, id)
                        .orElseThrow(
                                () ->
                                        new NotFoundException(
                                                "There is no order "
                                                        + id
                                                        + ", or it lies outside your reach."));
        return new OrderWhole(
                order, orders.items(scope, id), orders.bases(scope, id), services.list(scope, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Issues an order for hazards of one premises; it gets the next number")
    public Response issue(OrderBody body) {
        Scope scope = user.scope();
        scope.require(Role::maySuperviseHazards, "issue orders");
        long id = orders.issue(scope, Sent.body(body).toOrder());
        return Response.status(Response.Status.CREATED).entity(get(id)).build();
    }
}
