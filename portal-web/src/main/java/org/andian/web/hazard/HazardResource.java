package org.andian.web.hazard;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardQuery;
import org.andian.portal.hazard.HazardQuery.Sort;
import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.HazardStep;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.MetCriterion;
import org.andian.portal.hazard.NewHazard;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Hazards: found, graded, and how far they have come. */
@Path("v1/hazards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hazards")
public class HazardResource {

    /**
     * A hazard with all that was done with it.
     *
     * @param met what of the checklist was met, in the words of that day
     * @param history in the order of time
     * @param alarmNumbers of the alarms that told of it, the newest first
     */
    public record HazardWhole(
            HazardJson hazard,
            List<MetCriterion> met,
            List<HazardStep> history,
            List<Long> alarmNumbers) {}

    /**
     * @param premises code
     * @param kind code
     * @param source one of the sources, INSPECTION and so on
     * @param foundOn the day, not after today
     * @param met ids of criteria of the checklist; may be absent, as all below
     * @param grade null for the one that follows from the checklist, else with a reason
     */
    public record HazardBody(
            @Demanded String premises,
            @Demanded String kind,
            @Demanded String what,
            @Demanded String source,
            @Demanded LocalDate foundOn,
            @Demanded String finder,
            String details,
            String place,
            String measures,
            String responsible,
            Long costYuan,
            List<Long> met,
            String grade,
            String gradeReason) {

        NewHazard toHazard() {
            return NewHazard.byPeople(
                    premises,
                    new HazardDetails(
                            kind,
                            what,
                            details,
                            place,
                            measures,
                            responsible,
                            costYuan,
                            Sent.constant("source", HazardSource.values(), source),
                            foundOn,
                            finder),
                    new GradeWish(
                            ticked(),
                            grade == null ? null : Sent.constant("grade", Grade.values(), grade),
                            gradeReason));
        }

        private Set<Long> ticked() {
            return met == null
                    ? Set.of()
                    : met.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }

    @Inject private Hazards hazards;

    @Inject private HazardDesk desk;

    @Inject private CurrentUser user;

    @GET
    @Operation(
            summary =
                    "Hazards within the caller's reach, those found last first; open ones unless"
                            + " asked otherwise")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(
            name = "standing",
            in = ParameterIn.QUERY,
            description =
                    "OPEN, FOUND, ORDERED, PROVED, RETURNED, OVERDUE, LISTED, CLOSED or MERGED;"
                            + " OPEN when absent")
    @Parameter(name = "grade", in = ParameterIn.QUERY, description = "GENERAL or MAJOR")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "code of a kind of hazard")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of what is written")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<HazardJson> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "premises", "standing", "grade", "kind", "text");
        HazardQuery query =
                new HazardQuery(
                        parameters.text("text").orElse(null),
                        one(parameters, "standing", Standing.class, Standing.OPEN),
                        one(parameters, "grade", Grade.class, null),
                        parameters.text("kind").orElse(null),
                        null,
                        null,
                        null,
                        parameters.text("premises").orElse(null),
                        null,
                        null,
                        Sort.FOUND,
                        true);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                hazards.page(scope, query, parameters.first(), parameters.size()).stream()
                        .map(HazardJson::of)
                        .toList(),
                hazards.count(scope, query));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One hazard with its checklist, its history and its alarms")
    public HazardWhole get(@PathParam("number") long number) {
        Scope scope = user.scope();
        return new HazardWhole(
                hazards.find(scope, number)
                        .map(HazardJson::of)
                        .orElseThrow(
                                () ->
                                        new NotFoundException(
                                                "There is no hazard "
                                                        + number
                                                        + ", or it lies outside your reach.")),
                hazards.met(scope, number),
                hazards.history(scope, number),
                hazards.alarms(scope, number));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enters a hazard that people have found")
    public Response register(HazardBody body) {
        Scope scope = user.scope();
        scope.require(Role::mayRegisterHazards, "enter hazards");
        long number = desk.register(scope, Sent.body(body).toHazard());
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    private static <E extends Enum<E>> E one(
            Parameters parameters, String name, Class<E> type, E otherwise) {
        Set<E> said = parameters.set(name, type);
        if (said.size() > 1) {
            throw new BadRequestException("Give one value of '" + name + "'.");
        }
        return said.stream().findFirst().orElse(otherwise);
    }
}
