package org.andian.web.phone;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.once.Once;
import org.andian.portal.once.OnceRequest;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.workorder.OnSite;
import org.andian.portal.workorder.WorkAct;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkRow;
import org.andian.portal.workorder.WorkSteps;
import org.andian.web.frame.Words;
import org.andian.web.phone.PhoneAnswer.Line;
import org.andian.web.rest.Demanded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a provider does with work orders on a phone. */
@Path("v1/phone/work-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "phone")
public class PhoneWorkResource {

    private static final String KIND = "work";
    private static final String NUMBER = "{number: \\d{1,18}}";

    /**
     * @param version of the order as the phone saw it
     * @param act ACCEPT, DECLINE, ARRIVE or FINISH
     * @param at when it was so, null for now; may be absent, as all below
     * @param lon degrees of WGS-84 where the phone was, with lat
     * @param accuracy metres by which that may be wrong
     * @param words the reason of DECLINE, the result of FINISH, else a remark
     */
    public record StepBody(
            @Demanded Integer version,
            @Demanded WorkAct act,
            Instant at,
            Double lon,
            Double lat,
            Double accuracy,
            String words) {

        WorkSteps.Report report() {
            if (version == null || act == null) {
                throw new BadRequestException("Say \"version\" and \"act\".");
            }
            return new WorkSteps.Report(act, new OnSite(at, lon, lat, accuracy), words, null);
        }
    }

    @Inject private Once once;

    @Inject private PhoneSender sender;

    @Inject private WorkOrders orders;

    @Inject private WorkSteps steps;

    @Inject private Words words;

    @GET
    @Path(NUMBER)
    @Operation(summary = "How a work order stands now")
    public PhoneAnswer.Present present(@PathParam("number") long number, @Context UriInfo uri) {
        Scope scope = sender.scope(uri);
        return present(reached(scope, number));
    }

    @POST
    @Path(NUMBER + "/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "A step of the provider, once; where the order has changed since the phone saw"
                            + " it, how it stands and nothing is done")
    @Parameter(name = PhoneSender.KEY, in = ParameterIn.HEADER, description = PhoneSender.KEY_TOLD)
    @Parameter(
            name = PhoneSender.ACCOUNT,
            in = ParameterIn.QUERY,
            description = PhoneSender.ACCOUNT_TOLD)
    public PhoneAnswer step(@PathParam("number") long number, @Context UriInfo uri, StepBody body) {
        Scope scope = sender.scope(uri);
        WorkSteps.Report report = PhoneSender.said(body).report();
        OnceRequest request = sender.request("step of work " + number, body);
        try {
            once.run(
                    scope,
                    request,
                    () -> {
                        steps.report(scope, number, body.version(), report);
                        return Long.toString(number);
                    });
            return PhoneAnswer.done(KIND, Long.toString(number));
        } catch (Refusal refused) {
            WorkRow now = reached(scope, number);
            if (PhoneSender.isMeanwhile(refused) && now.version() != body.version()) {
                return PhoneAnswer.conflict(KIND, Long.toString(number), present(now));
            }
            throw refused;
        }
    }

    private WorkRow reached(Scope scope, long number) {
        return orders.find(scope, number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no work order "
                                                + number
                                                + ", or it lies outside your reach."));
    }

    private PhoneAnswer.Present present(WorkRow row) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("phone.present.state", words.code("work.state", row.state())));
        lines.add(line("phone.present.arrived", words.full(row.arrivedAt())));
        lines.add(line("phone.present.done", words.full(row.doneAt())));
        if (row.result() != null) {
            lines.add(line("phone.present.result", row.result()));
        }
        return PhoneAnswer.Present.of(row.version(), lines);
    }

    private Line line(String key, String text) {
        return new Line(words.of(key), text);
    }
}
