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
import org.andian.portal.workorder.training.NewTraining;
import org.andian.portal.workorder.training.Training;
import org.andian.portal.workorder.training.TrainingQuery;
import org.andian.portal.workorder.training.Trainings;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;

/** Trainings of people of premises. */
@Path("v1/work-orders/trainings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work orders")
public class TrainingResource {

    /**
     * @param premises code
     * @param heldOn not after today
     * @param people how many were trained
     * @param byProvider trained by the provider of the premises
     * @param names of those trained, may be absent
     */
    public record TrainingBody(
            @Demanded String premises,
            @Demanded LocalDate heldOn,
            @Demanded String subject,
            @Demanded String trainer,
            @Demanded Integer people,
            @Demanded Boolean byProvider,
            String names) {

        NewTraining toTraining() {
            return new NewTraining(
                    premises,
                    heldOn,
                    subject,
                    trainer,
                    SentWork.member("people", people),
                    names,
                    SentWork.member("byProvider", byProvider),
                    false);
        }
    }

    /**
     * @param version as it was read
     */
    public record WrongBody(@Demanded Integer version, @Demanded String reason) {}

    @Inject private Trainings trainings;

    @Inject private CurrentUser user;

    @GET
    @Operation(
            summary =
                    "Trainings within the caller's reach, the latest first, without those"
                            + " withdrawn as entered by mistake")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(name = "provider", in = ParameterIn.QUERY, description = "code of who trained")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of what is written")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<Training> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "premises", "provider", "text");
        TrainingQuery query =
                new TrainingQuery(
                        parameters.text("text").orElse(null),
                        null,
                        parameters.text("premises").orElse(null),
                        parameters.text("provider").orElse(null),
                        null,
                        null);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                trainings.page(scope, query, parameters.first(), parameters.size()),
                trainings.count(scope, query));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One training; one that was withdrawn says so")
    public Training get(@PathParam("number") long number) {
        return trainings
                .find(user.scope(), number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no training "
                                                + number
                                                + ", or it lies outside your reach."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records that people of a premises were trained")
    public Response record(TrainingBody body) {
        Scope scope = user.scope();
        scope.require(Role::mayRecordTraining, "record a training");
        long number = trainings.record(scope, SentWork.body(body).toTraining());
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    @POST
    @Path("{number: \\d{1,18}}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraws what was recorded by mistake; no list shows it any more")
    public void withdraw(@PathParam("number") long number, WrongBody body) {
        int version = SentWork.member("version", SentWork.body(body).version());
        trainings.withdraw(user.scope(), number, version, body.reason());
    }
}
