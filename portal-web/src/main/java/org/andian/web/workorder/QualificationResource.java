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
import org.andian.portal.workorder.qualification.Qualification;
import org.andian.portal.workorder.qualification.QualificationEntry;
import org.andian.portal.workorder.qualification.QualificationQuery;
import org.andian.portal.workorder.qualification.Qualifications;
import org.andian.portal.workorder.qualification.Validity;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;

/** What providers are qualified for. */
@Path("v1/work-orders/qualifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work orders")
public class QualificationResource {

    /**
     * @param provider code
     * @param qualification called so
     * @param validTo the last day, null without end
     */
    public record QualificationBody(
            @Demanded String provider,
            @Demanded String qualification,
            @Demanded String number,
            @Demanded String issuer,
            @Demanded LocalDate validFrom,
            LocalDate validTo) {

        QualificationEntry toEntry() {
            return new QualificationEntry(qualification, number, issuer, validFrom, validTo);
        }
    }

    /**
     * @param version as it was read
     */
    public record MistakeBody(@Demanded Integer version, @Demanded String reason) {}

    @Inject private Qualifications qualifications;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "Qualifications of the providers that serve the caller's reach")
    @Parameter(name = "provider", in = ParameterIn.QUERY, description = "code of a provider")
    @Parameter(
            name = "validity",
            in = ParameterIn.QUERY,
            description = "VALID, ENDING, OVER, NOT_YET or WITHDRAWN")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of what is written")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<Qualification> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "provider", "validity", "text");
        QualificationQuery query =
                new QualificationQuery(
                        parameters.text("text").orElse(null),
                        parameters.one("validity", Validity.class).orElse(null),
                        parameters.text("provider").orElse(null));
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                qualifications.page(scope, query, parameters.first(), parameters.size()),
                qualifications.count(scope, query));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One qualification")
    public Qualification get(@PathParam("number") long number) {
        return qualifications
                .find(user.scope(), number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no qualification "
                                                + number
                                                + ", or it lies outside your reach."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enters what a provider is qualified for")
    public Response enter(QualificationBody body) {
        Scope scope = user.scope();
        scope.require(Role::mayKeepQualifications, "enter qualifications");
        long number =
                qualifications.enter(scope, SentWork.body(body).provider(), body.toEntry(), false);
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    @POST
    @Path("{number: \\d{1,18}}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraws what was entered by mistake; it is still shown, and says so")
    public Qualification withdraw(@PathParam("number") long number, MistakeBody body) {
        int version = SentWork.member("version", SentWork.body(body).version());
        qualifications.withdraw(user.scope(), number, version, body.reason());
        return get(number);
    }
}
