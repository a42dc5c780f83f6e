package org.andian.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.andian.portal.workorder.OnSite;
import org.andian.portal.workorder.WorkAct;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkSteps;
import org.andian.portal.workorder.WorkTakeover;
import org.andian.portal.workorder.WorkTimes;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;

/** What a provider does with a work order, and what the premises says of it. */
@Path("v1/work-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work orders")
public class WorkStepResource {

    private static final String NUMBER = "{number: \\d{1,18}}";

    /** The provider's own acts, in the order in which they come. */
    private static final WorkAct[] STEPS = {
        WorkAct.ACCEPT, WorkAct.DECLINE, WorkAct.ARRIVE, WorkAct.FINISH
    };

    /**
     * @param act ACCEPT, DECLINE, ARRIVE or FINISH
     * @param version as it was read
     * @param words the reason of DECLINE, what was done of FINISH, else a remark; may be absent, as
     *     all below
     * @param at when it happened, for ARRIVE and FINISH; when absent now
     * @param lon degrees in WGS-84, with {@code lat} and perhaps {@code accuracy} in metres
     * @param arriveBy for ACCEPT, as {@code finishBy}; when absent as it is wanted
     */
    public record StepBody(
            @Demanded String act,
            @Demanded Integer version,
            String words,
            Instant at,
            Double lon,
            Double lat,
            Double accuracy,
            Instant arriveBy,
            Instant finishBy) {

        WorkSteps.Report toReport() {
            return new WorkSteps.Report(
                    SentWork.constant("act", STEPS, act),
                    new OnSite(at, lon, lat, accuracy),
                    words,
                    new WorkTimes(arriveBy, finishBy));
        }
    }

    /**
     * @param passed taken over, or else sent back
     * @param version as it was read
     * @param words the reason where it is sent back, else a remark, may be absent
     */
    public record TakeoverBody(@Demanded Boolean passed, @Demanded Integer version, String words) {}

    /**
     * @param stars 1 to 5, 5 the best
     * @param words may be absent
     */
    public record RatingBody(@Demanded Integer stars, String words) {}

    @Inject private WorkOrders orders;

    @Inject private WorkSteps steps;

    @Inject private WorkTakeover takeover;

    @Inject private CurrentUser user;

    @POST
    @Path(NUMBER + "/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Takes it on or not, arrives, or says that it is done; each with its own time"
                            + " and place")
    public WorkJson step(@PathParam("number") long number, StepBody body) {
        int version = SentWork.member("version", SentWork.body(body).version());
        steps.report(user.scope(), number, version, body.toReport());
        return order(number);
    }

    @POST
    @Path(NUMBER + "/takeover")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes over what is done, or sends it back, by another natural person")
    public WorkJson takeOver(@PathParam("number") long number, TakeoverBody body) {
        int version = SentWork.member("version", SentWork.body(body).version());
        if (body.passed() == null) {
            throw new BadRequestException("Say \"passed\": true or false.");
        }
        if (body.passed()) {
            takeover.pass(user.scope(), number, version, body.words());
        } else {
            takeover.sendBack(user.scope(), number, version, body.words());
        }
        return order(number);
    }

    @POST
    @Path(NUMBER + "/rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says how well it was done, once it was taken over; by another person")
    public WorkJson rate(@PathParam("number") long number, RatingBody body) {
        int stars = SentWork.member("stars", SentWork.body(body).stars());
        takeover.rate(user.scope(), number, stars, body.words());
        return order(number);
    }

    private WorkJson order(long number) {
        return orders.find(user.scope(), number)
                .map(WorkJson::of)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no work order "
                                                + number
                                                + ", or it lies outside your reach."));
    }
}
