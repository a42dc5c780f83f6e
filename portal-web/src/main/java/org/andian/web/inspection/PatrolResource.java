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

import org.andian.portal.inspection.patrol.PatrolPoint;
import org.andian.portal.inspection.patrol.PatrolPoints;
import org.andian.portal.inspection.patrol.PatrolRound;
import org.andian.portal.inspection.patrol.PatrolRounds;
import org.andian.portal.inspection.patrol.PatrolRoute;
import org.andian.portal.inspection.patrol.PatrolRoutes;
import org.andian.portal.inspection.patrol.PatrolStop;
import org.andian.portal.inspection.patrol.PatrolStops;
import org.andian.portal.inspection.patrol.StopVerdict;
import org.andian.portal.inspection.patrol.StopWish;
import org.andian.portal.inspection.visit.VisitFinding;
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

import java.time.Instant;

/** Places walked to on patrol, routes, rounds and stops. */
@Path("v1/patrols")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patrols")
public class PatrolResource {

    private static final String NUMBER = "{number: \\d{1,18}}";

    /**
     * @param route number
     */
    public record RoundBody(@Demanded Long route) {}

    public record RoundEndBody(String note) {}

    /**
     * @param code what the QR code at the place holds
     * @param scanned whether it was read there, else the place was chosen from a list
     * @param verdict FINE, FOUND or NOT_REACHED
     * @param round number, absent on none; it is kept only where its route leads to the place
     * @param lon degrees of WGS-84, absent where the phone did not say
     * @param at when he stood there, now when absent
     */
    public record StopBody(
            @Demanded String code,
            @Demanded Boolean scanned,
            @Demanded String verdict,
            Long round,
            String note,
            Double lon,
            Double lat,
            Instant at) {

        StopWish toWish() {
            return new StopWish(
                    code,
                    Sent.member("scanned", scanned),
                    round,
                    Sent.constant("verdict", StopVerdict.values(), verdict),
                    note,
                    lon,
                    lat,
                    at);
        }
    }

    @Inject private PatrolPoints points;

    @Inject private PatrolRoutes routes;

    @Inject private PatrolRounds rounds;

    @Inject private PatrolStops stops;

    @Inject private CurrentUser user;

    @GET
    @Path("points")
    @Operation(summary = "Places within the caller's reach, by premises")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of name or place")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<PatrolPoint> points(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "premises", "text");
        String text = parameters.text("text").orElse(null);
        String premises = parameters.text("premises").orElse(null);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                points.page(scope, text, premises, false, parameters.first(), parameters.size()),
                points.count(scope, text, premises, false));
    }

    @GET
    @Path("points/{code: [A-Z0-9]{16}}")
    @Operation(summary = "The place whose QR code holds that")
    public PatrolPoint point(@PathParam("code") String code) {
        return points.byCode(user.scope(), code)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no such place, or it lies outside your reach."));
    }

    @GET
    @Path("routes")
    @Operation(summary = "Routes with a place in the caller's reach")
    public Listing<PatrolRoute> routes() {
        return Listing.whole(routes.list(user.scope()));
    }

    @GET
    @Path("routes/" + NUMBER + "/points")
    @Operation(summary = "Numbers of a route's places in the caller's reach, in their order")
    public Listing<Long> pointsOf(@PathParam("number") long number) {
        return Listing.whole(routes.points(user.scope(), number));
    }

    @GET
    @Path("rounds")
    @Operation(summary = "The rounds the caller walks now")
    public Listing<PatrolRound> rounds() {
        return Listing.whole(rounds.mine(user.scope()));
    }

    @POST
    @Path("rounds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins a round, or goes on with the one that is being walked")
    public Response begin(RoundBody body) {
        Scope scope = user.scope();
        long number = rounds.begin(scope, Sent.member("route", Sent.body(body).route()));
        return Response.status(Response.Status.CREATED).entity(found(scope, number)).build();
    }

    @POST
    @Path("rounds/" + NUMBER + "/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ends a round")
    public PatrolRound end(@PathParam("number") long number, RoundEndBody body) {
        Scope scope = user.scope();
        rounds.end(scope, number, Sent.body(body).note());
        return found(scope, number);
    }

    @GET
    @Path("stops")
    @Operation(summary = "Where people stood within the caller's reach, the latest first")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(name = "round", in = ParameterIn.QUERY, description = "number of a round")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<PatrolStop> stops(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "premises", "round");
        Long round =
                parameters.number("round", 1, Integer.MAX_VALUE).map(Long::valueOf).orElse(null);
        String premises = parameters.text("premises").orElse(null);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                stops.page(scope, round, premises, parameters.first(), parameters.size()),
                stops.count(scope, round, premises));
    }

    @POST
    @Path("stops")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The caller stands, or stood, at a place")
    public Response stop(StopBody body) {
        Scope scope = user.scope();
        long number = stops.stop(scope, Sent.body(body).toWish());
        return Response.status(Response.Status.CREATED)
                .entity(stops.find(scope, number).orElseThrow())
                .build();
    }

    @POST
    @Path("stops/" + NUMBER + "/findings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Something was found there; it is a hazard from then on")
    public Response find(@PathParam("number") long number, FindingBody body) {
        Scope scope = user.scope();
        stops.find(scope, number, Sent.body(body).toFinding());
        Listing<VisitFinding> all = Listing.whole(stops.findings(scope, number));
        return Response.status(Response.Status.CREATED).entity(all).build();
    }

    private PatrolRound found(Scope scope, long number) {
        return rounds.find(scope, number)
                .orElseThrow(() -> new NotFoundException("There is no round " + number + "."));
    }
}
