package org.andian.web.inspection;

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

import org.andian.portal.inspection.publicity.PublicityAction;
import org.andian.portal.inspection.publicity.PublicityActions;
import org.andian.portal.inspection.publicity.PublicityKind;
import org.andian.portal.inspection.publicity.PublicityQuery;
import org.andian.portal.inspection.publicity.PublicityText;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.hazard.Sent;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;

/** What was done so that people know. */
@Path("v1/publicity")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publicity")
public class PublicityResource {

    /**
     * @param kind CONSUMER_DAY, LECTURE, VISITS, LEAFLETS, MEDIA, DRILL or OTHER
     * @param district number
     * @param people how many were reached, 0 when absent, as {@code materials} given
     */
    public record PublicityBody(
            @Demanded String kind,
            @Demanded String title,
            @Demanded LocalDate heldOn,
            @Demanded Long district,
            @Demanded String organiser,
            String place,
            Integer people,
            Integer materials,
            String words) {

        PublicityText toText() {
            return new PublicityText(
                    Sent.constant("kind", PublicityKind.values(), kind),
                    title,
                    heldOn,
                    Sent.member("district", district),
                    organiser,
                    place,
                    people == null ? 0 : people,
                    materials == null ? 0 : materials,
                    words);
        }
    }

    @Inject private PublicityActions actions;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "Actions of the districts the caller works for, those held last first")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "CONSUMER_DAY and so on")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of title or organiser")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<PublicityAction> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "kind", "from", "to", "text");
        LocalDate from = parameters.day("from").orElse(null);
        LocalDate to = parameters.day("to").orElse(null);
        Parameters.requireOrder(from, to);
        PublicityQuery query =
                new PublicityQuery(
                        parameters.text("text").orElse(null),
                        parameters.one("kind", PublicityKind.class).orElse(null),
                        null,
                        from,
                        to);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                actions.page(scope, query, parameters.first(), parameters.size()),
                actions.count(scope, query));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One action; its photos are files of it")
    public PublicityAction get(@PathParam("number") long number) {
        return actions.find(user.scope(), number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no action "
                                                + number
                                                + ", or it lies outside your reach."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records an action")
    public Response record(PublicityBody body) {
        Scope scope = user.scope();
        scope.require(Role::mayPublicise, "record publicity");
        long number = actions.record(scope, Sent.body(body).toText(), false);
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }
}
