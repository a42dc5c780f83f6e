package org.andian.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.workorder.NewWork;
import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.WorkDetails;
import org.andian.portal.workorder.WorkLine;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkQuery;
import org.andian.portal.workorder.WorkQuery.Sort;
import org.andian.portal.workorder.WorkQuery.Standing;
import org.andian.portal.workorder.WorkTimes;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.util.List;

/** Work orders: given out, changed, given out anew, given up, and how far they have come. */
@Path("v1/work-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work orders")
public class WorkResource {

    /** In the paths of the methods, for the reason told in the hazards' loop. */
    private static final String NUMBER = "{number: \\d{1,18}}";

    /**
     * A work order with all that was done with it.
     *
     * @param history in the order of time
     */
    public record WorkWhole(WorkJson order, List<WorkLine> history) {}

    /**
     * @param premises code
     * @param kind INSTALL, REPAIR, CALIBRATE, REPLACE or INSPECT
     * @param arriveBy may be absent, as all below: then as the settings say
     * @param device number of a device of the premises
     * @param hazard number of a hazard of the premises
     */
    public record WorkBody(
            @Demanded String premises,
            @Demanded String kind,
            @Demanded String what,
            Instant arriveBy,
            Instant finishBy,
            String details,
            String place,
            String device,
            Long hazard) {

        NewWork toWork() {
            return new NewWork(
                    premises,
                    SentWork.constant("kind", WorkKind.values(), kind),
                    new WorkDetails(what, details, place),
                    new WorkTimes(arriveBy, finishBy),
                    device,
                    hazard,
                    false);
        }
    }

    /**
     * @param version as it was read
     * @param arriveBy may be absent, as all below: then it stays
     */
    public record WorkChange(
            @Demanded Integer version,
            @Demanded String what,
            String details,
            String place,
            Instant arriveBy,
            Instant finishBy) {}

    /**
     * @param version as it was read
     * @param arriveBy may be absent, as {@code finishBy}: then as the settings say
     */
    public record AnewBody(
            @Demanded Integer version,
            @Demanded String reason,
            Instant arriveBy,
            Instant finishBy) {}

    /**
     * @param version as it was read
     */
    public record GiveUpBody(@Demanded Integer version, @Demanded String reason) {}

    @Inject private WorkOrders orders;

    @Inject private WorkDesk desk;

    @Inject private CurrentUser user;

    @GET
    @Operation(
            summary =
                    "Work orders within the caller's reach, those given out last first; open ones"
                            + " unless asked otherwise")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(
            name = "standing",
            in = ParameterIn.QUERY,
            description =
                    "OPEN, DISPATCHED, DECLINED, UNDER_WAY, DONE, RETURNED, OVERDUE, PASSED,"
                            + " PASSED_THIS_MONTH or CANCELLED; OPEN when absent")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "kind of work")
    @Parameter(name = "provider", in = ParameterIn.QUERY, description = "code of a provider")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of what is written")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<WorkJson> list(@Context UriInfo uri) {
        Parameters parameters =
                Parameters.of(uri, "premises", "standing", "kind", "provider", "text");
        WorkQuery query =
                new WorkQuery(
                        parameters.text("text").orElse(null),
                        parameters.one("standing", Standing.class).orElse(Standing.OPEN),
                        parameters.one("kind", WorkKind.class).orElse(null),
                        parameters.text("provider").orElse(null),
                        null,
                        null,
                        parameters.text("premises").orElse(null),
                        null,
                        null,
                        Sort.REGISTERED,
                        true);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                orders.page(scope, query, parameters.first(), parameters.size()).stream()
                        .map(WorkJson::of)
                        .toList(),
                orders.count(scope, query));
    }

    @GET
    @Path(NUMBER)
    @Operation(summary = "One work order with its history")
    public WorkWhole get(@PathParam("number") long number) {
        Scope scope = user.scope();
        return new WorkWhole(
                orders.find(scope, number)
                        .map(WorkJson::of)
                        .orElseThrow(
                                () ->
                                        new NotFoundException(
                                                "There is no work order "
                                                        + number
                                                        + ", or it lies outside your reach.")),
                orders.history(scope, number));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives work out to whoever serves the premises")
    public Response dispatch(WorkBody body) {
        Scope scope = user.scope();
        scope.require(Role::mayDispatchWork, "have work done at premises");
        long number = desk.dispatch(scope, SentWork.body(body).toWork());
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    @POST
    @Path(NUMBER + "/change")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts right what is asked, before anybody has taken it on")
    public WorkWhole change(@PathParam("number") long number, WorkChange body) {
        int version = SentWork.member("version", SentWork.body(body).version());
        desk.change(
                user.scope(),
                number,
                version,
                new WorkDetails(body.what(), body.details(), body.place()),
                new WorkTimes(body.arriveBy(), body.finishBy()));
        return get(number);
    }

    @POST
    @Path(NUMBER + "/redispatch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives it out anew, to whoever serves the premises by now")
    public WorkWhole redispatch(@PathParam("number") long number, AnewBody body) {
        int version = SentWork.member("version", SentWork.body(body).version());
        desk.redispatch(
                user.scope(),
                number,
                version,
                new WorkTimes(body.arriveBy(), body.finishBy()),
                body.reason());
        return get(number);
    }

    @POST
    @Path(NUMBER + "/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives it up before it is done")
    public WorkWhole cancel(@PathParam("number") long number, GiveUpBody body) {
        int version = SentWork.member("version", SentWork.body(body).version());
        desk.cancel(user.scope(), number, version, body.reason());
        return get(number);
    }
}
