package org.andian.web.hazard;

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

import org.andian.portal.hazard.risk.FireIncidents;
import org.andian.portal.hazard.risk.FireQuery;
import org.andian.portal.hazard.risk.FireReport;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;

/** Fires at premises. */
@Path("v1/fire-incidents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "fires")
public class FireResource {

    /**
     * @param premises code
     * @param happenedAt not after now
     * @param electrical whether electricity caused it; absent while that is not known, as all below
     */
    public record FireBody(
            @Demanded String premises,
            @Demanded Instant happenedAt,
            @Demanded String place,
            Boolean electrical,
            String cause,
            Integer dead,
            Integer injured,
            Long lossYuan) {

        FireReport toReport() {
            return new FireReport(
                    happenedAt,
                    place,
                    electrical,
                    cause,
                    dead == null ? 0 : dead,
                    injured == null ? 0 : injured,
                    lossYuan,
                    false);
        }
    }

    /**
     * @param version as it was read
     */
    public record WithdrawalBody(@Demanded Integer version, @Demanded String reason) {}

    @Inject private FireIncidents fires;

    @Inject private CurrentUser user;

    @GET
    @Operation(
            summary =
                    "Fires within the caller's reach, the latest first, without those withdrawn as"
                            + " entered by mistake")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(
            name = "electrical",
            in = ParameterIn.QUERY,
            description = "true: caused by electricity; false: by something else")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "part of the premises' name or code, or of the place")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<FireJson> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "premises", "electrical", "text");
        FireQuery query =
                new FireQuery(
                        parameters.text("text").orElse(null),
                        null,
                        parameters.text("premises").orElse(null),
                        parameters.flag("electrical").orElse(null));
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                fires.page(scope, query, parameters.first(), parameters.size()).stream()
                        .map(FireJson::of)
                        .toList(),
                fires.count(scope, query));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One fire")
    public FireJson get(@PathParam("number") long number) {
        return fires.find(user.scope(), number)
                .map(FireJson::of)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no fire "
                                                + number
                                                + ", or it lies outside your reach."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records a fire")
    public Response record(FireBody body) {
        Scope scope = user.scope();
        scope.require(Role::maySuperviseHazards, "record fires");
        long number = fires.record(scope, Sent.body(body).premises(), body.toReport());
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    @POST
    @Path("{number: \\d{1,18}}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraws what was entered by mistake; no list shows it any more")
    public void withdraw(@PathParam("number") long number, WithdrawalBody body) {
        int version = Sent.member("version", Sent.body(body).version());
        fires.withdraw(user.scope(), number, version, body.reason());
    }
}
