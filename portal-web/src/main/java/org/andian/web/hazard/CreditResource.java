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

import org.andian.portal.hazard.credit.CreditAct;
import org.andian.portal.hazard.credit.CreditList;
import org.andian.portal.hazard.credit.CreditQuery;
import org.andian.portal.hazard.credit.CreditState;
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

import java.time.LocalDate;

/** The credit list: premises that broke their duties. */
@Path("v1/credit-entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credit")
public class CreditResource {

    /**
     * @param premises code
     * @param decision its number
     * @param decidedOn not after today
     */
    public record DecisionBody(
            @Demanded String premises,
            @Demanded String decision,
            @Demanded LocalDate decidedOn,
            @Demanded String reason) {}

    /**
     * @param act PUBLISH, OBJECT, UPHOLD, REPAIR or WITHDRAW
     * @param on not after today, nor before what was done last
     */
    public record ActBody(@Demanded String act, @Demanded LocalDate on, @Demanded String words) {}

    @Inject private CreditList credit;

    @Inject private CurrentUser user;

    @GET
    @Operation(
            summary =
                    "Entries of the credit list within the caller's reach, the latest decided"
                            + " first")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "DECIDED, PUBLISHED, OBJECTED, REPAIRED or WITHDRAWN; all when absent")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "part of the premises' name or code, or of the decision's number")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<CreditJson> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "premises", "state", "text");
        CreditQuery query =
                new CreditQuery(
                        parameters.text("text").orElse(null),
                        parameters.one("state", CreditState.class).orElse(null),
                        null,
                        parameters.text("premises").orElse(null));
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                credit.page(scope, query, parameters.first(), parameters.size()).stream()
                        .map(CreditJson::of)
                        .toList(),
                credit.count(scope, query));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One entry of the credit list")
    public CreditJson get(@PathParam("number") long number) {
        return credit.find(user.scope(), number)
                .map(CreditJson::of)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no entry "
                                                + number
                                                + " of the credit list, or it lies outside your"
                                                + " reach."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enters a premises by a decision")
    public Response decide(DecisionBody body) {
        Scope scope = user.scope();
        scope.require(Role::maySuperviseHazards, "keep the credit list");
        long number =
                credit.decide(
                        scope,
                        Sent.body(body).premises(),
                        body.decision(),
                        body.decidedOn(),
                        body.reason());
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    @POST
    @Path("{number: \\d{1,18}}/acts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Publishes the entry, notes an objection or that it is unfounded, or that all"
                            + " is made good, or withdraws it")
    public CreditJson act(@PathParam("number") long number, ActBody body) {
        CreditAct act = Sent.constant("act", CreditAct.values(), Sent.body(body).act());
        credit.act(user.scope(), number, act, body.on(), body.words());
        return get(number);
    }
}
