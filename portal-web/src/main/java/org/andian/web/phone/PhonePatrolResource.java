package org.andian.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.hazard.GradeWish;
import org.andian.portal.inspection.patrol.PatrolRounds;
import org.andian.portal.inspection.patrol.PatrolStops;
import org.andian.portal.inspection.patrol.StopVerdict;
import org.andian.portal.inspection.patrol.StopWish;
import org.andian.portal.inspection.visit.NewFinding;
import org.andian.portal.once.Once;
import org.andian.portal.once.OnceRequest;
import org.andian.portal.scope.Scope;
import org.andian.web.rest.Demanded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.time.LocalDate;

/** Rounds walked with a phone. */
@Path("v1/phone/patrols")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "phone")
public class PhonePatrolResource {

    private static final String ROUND = "round";
    private static final String STOP = "stop";
    private static final String NUMBER = "{number: \\d{1,18}}";

    /**
     * @param route number of the route that is walked
     */
    public record BeginBody(@Demanded Long route) {}

    /**
     * @param code what the QR code at the place holds
     * @param scanned whether it was read there
     * @param verdict FINE, FOUND or NOT_REACHED
     * @param note may be absent, as all below
     * @param lon degrees of WGS-84 where the phone was, with lat
     * @param at when somebody stood there, null for now
     */
    public record StopBody(
            @Demanded String code,
            boolean scanned,
            @Demanded StopVerdict verdict,
            String note,
            Double lon,
            Double lat,
            Instant at) {

        StopWish wish(long round) {
            return new StopWish(code, scanned, round, verdict, note, lon, lat, at);
        }
    }

    /**
     * @param kind code
     * @param foundOn the day, null for today
     */
    public record SpotBody(
            @Demanded String kind,
            @Demanded String what,
            String place,
            String details,
            LocalDate foundOn) {

        NewFinding finding() {
            return new NewFinding(null, kind, what, place, details, GradeWish.NONE, foundOn);
        }
    }

    /**
     * @param note may be absent
     */
    public record RoundEndBody(String note) {}

    @Inject private Once once;

    @Inject private PhoneSender sender;

    @Inject private PatrolRounds rounds;

    @Inject private PatrolStops stops;

    @POST
    @Path("rounds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins to walk a route, once; whoever walks it already goes on")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer begin(@Context UriInfo uri, BeginBody body) {
        Scope scope = sender.scope(uri);
        if (PhoneSender.said(body).route() == null) {
            throw new BadRequestException("Say \"route\".");
        }
        OnceRequest request = sender.request("walk a route", body);
        return PhoneAnswer.done(
                ROUND,
                once.run(scope, request, () -> Long.toString(rounds.begin(scope, body.route()))));
    }

    @POST
    @Path("rounds/" + NUMBER + "/stops")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "That somebody stood at a place, once; on no round where the route of this one"
                            + " does not lead there")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer stop(@PathParam("number") long round, @Context UriInfo uri, StopBody body) {
        Scope scope = sender.scope(uri);
        StopWish wish = PhoneSender.said(body).wish(round);
        OnceRequest request = sender.request("stop on round " + round, body);
        return PhoneAnswer.done(
                STOP, once.run(scope, request, () -> Long.toString(stops.stop(scope, wish))));
    }

    @POST
    @Path("stops/" + NUMBER + "/findings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Something that was found there, once; it is a hazard with its photos")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer find(@PathParam("number") long stop, @Context UriInfo uri, SpotBody body) {
        Scope scope = sender.scope(uri);
        NewFinding finding = PhoneSender.said(body).finding();
        OnceRequest request = sender.request("find at stop " + stop, body);
        return PhoneAnswer.done(
                "hazard",
                once.run(scope, request, () -> Long.toString(stops.find(scope, stop, finding))));
    }

    @POST
    @Path("rounds/" + NUMBER + "/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The round is over, once")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer end(
            @PathParam("number") long round, @Context UriInfo uri, RoundEndBody body) {
        Scope scope = sender.scope(uri);
        OnceRequest request = sender.request("end round " + round, PhoneSender.said(body));
        String ended =
                once.run(
                        scope,
                        request,
                        () -> {
                            rounds.end(scope, round, body.note());
                            return Long.toString(round);
                        });
        return PhoneAnswer.done(ROUND, ended);
    }
}
