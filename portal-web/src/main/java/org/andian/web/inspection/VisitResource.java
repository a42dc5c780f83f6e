package org.andian.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.andian.portal.inspection.visit.AnswerVerdict;
import org.andian.portal.inspection.visit.AnswerWish;
import org.andian.portal.inspection.visit.AnswersTaken;
import org.andian.portal.inspection.visit.VisitEnd;
import org.andian.portal.inspection.visit.VisitFinding;
import org.andian.portal.inspection.visit.Visits;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.hazard.Sent;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.util.List;

/** A visit or a self-check as it goes on; photos of what was found are files of the hazard. */
@Path("v1/inspections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inspections")
public class VisitResource {

    /** In the paths of the methods, since another class has the same address. */
    private static final String NUMBER = "{number: \\d{1,18}}";

    /**
     * @param item id
     * @param verdict PASS, FAIL or NOT_APPLICABLE
     * @param seen version of the answer that was seen, 0 or absent for none
     * @param at when it was said on the spot, now when absent
     */
    public record AnswerBody(
            @Demanded Long item, @Demanded String verdict, String note, Integer seen, Instant at) {

        AnswerWish toWish() {
            return new AnswerWish(
                    Sent.member("item", item),
                    Sent.constant("verdict", AnswerVerdict.values(), verdict),
                    note,
                    seen == null ? 0 : seen,
                    at);
        }
    }

    public record AnswersBody(@Demanded List<AnswerBody> answers) {}

    /**
     * @param accompanied who of the premises was there; may be absent, as all of it
     * @param at when it ended on the spot, now when absent
     * @param lon degrees in WGS-84 where the phone was, with {@code lat}
     * @param accuracy metres by which that may be wrong
     */
    public record EndBody(
            String accompanied,
            String conclusion,
            Instant at,
            Double lon,
            Double lat,
            Double accuracy) {}

    @Inject private Visits visits;

    @Inject private InspectionResource inspections;

    @Inject private CurrentUser user;

    @POST
    @Path(NUMBER + "/start")
    @Operation(summary = "Somebody begins; whoever answers first has begun too")
    public InspectionResource.InspectionWhole start(@PathParam("number") long number) {
        visits.start(user.scope(), number);
        return inspections.get(number);
    }

    @POST
    @Path(NUMBER + "/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Answers items: kept where the answer that stands was seen; others come back as"
                            + " conflicts and change nothing")
    public AnswersTaken answer(@PathParam("number") long number, AnswersBody body) {
        List<AnswerBody> said = Sent.member("answers", Sent.body(body).answers());
        List<AnswerWish> wishes =
                said.stream()
                        .map(one -> Sent.member("answers", one))
                        .map(AnswerBody::toWish)
                        .toList();
        return visits.answer(user.scope(), number, wishes);
    }

    @POST
    @Path(NUMBER + "/findings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Something was found; it is a hazard from then on")
    public Response find(@PathParam("number") long number, FindingBody body) {
        Scope scope = user.scope();
        visits.find(scope, number, Sent.body(body).toFinding());
        Listing<VisitFinding> all = Listing.whole(visits.findings(scope, number));
        return Response.status(Response.Status.CREATED).entity(all).build();
    }

    @POST
    @Path(NUMBER + "/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "It is finished: every item is answered")
    public InspectionResource.InspectionWhole finish(
            @PathParam("number") long number, EndBody body) {
        EndBody said = Sent.body(body);
        visits.finish(
                user.scope(),
                number,
                new VisitEnd(
                        said.accompanied(),
                        said.conclusion(),
                        said.at(),
                        said.lon(),
                        said.lat(),
                        said.accuracy()));
        return inspections.get(number);
    }
}
