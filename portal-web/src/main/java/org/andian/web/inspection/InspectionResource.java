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

import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.InspectionQuery;
import org.andian.portal.inspection.InspectionQuery.Sort;
import org.andian.portal.inspection.InspectionQuery.Standing;
import org.andian.portal.inspection.Inspections;
import org.andian.portal.inspection.NewTask;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.TaskStep;
import org.andian.portal.inspection.visit.Answer;
import org.andian.portal.inspection.visit.VisitFinding;
import org.andian.portal.inspection.visit.Visits;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Inspections and self-checks: made, given to people, and how far they have come. */
@Path("v1/inspections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inspections")
public class InspectionResource {

    private static final String NUMBER = "{number: \\d{1,18}}";

    /**
     * A task with all that belongs to it.
     *
     * @param items what its checklist asks
     * @param answers as they stand; a version tells one from the next
     * @param findings each a hazard, whose files its photos are
     * @param history in the order of time
     * @param logins of those it was given to
     */
    public record InspectionWhole(
            InspectionJson inspection,
            List<ItemJson> items,
            List<Answer> answers,
            List<VisitFinding> findings,
            List<TaskStep> history,
            List<String> logins) {}

    /**
     * @param premises code
     * @param dueOn the last day
     * @param fromDay the first, the last one itself when absent
     * @param checklist code; the one that suits the premises when absent
     * @param logins of those it is given to; whoever inspects there when absent
     */
    public record InspectionBody(
            @Demanded String premises,
            @Demanded LocalDate dueOn,
            LocalDate fromDay,
            String checklist,
            List<String> logins,
            String note) {}

    /**
     * @param premises code
     * @param checklist code; the one that suits the premises when absent
     */
    public record SelfCheckBody(@Demanded String premises, String checklist) {}

    /**
     * @param logins none for whoever inspects there
     */
    public record AssignmentBody(@Demanded List<String> logins) {}

    public record ReasonBody(@Demanded String reason) {}

    @Inject private Inspections inspections;

    @Inject private InspectionDesk desk;

    @Inject private Visits visits;

    @Inject private CurrentUser user;

    @GET
    @Operation(
            summary =
                    "Inspections and self-checks within the caller's reach, by their last day; open"
                            + " ones unless asked otherwise")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(
            name = "standing",
            in = ParameterIn.QUERY,
            description =
                    "OPEN, PLANNED, STARTED, OVERDUE, DONE, FOUND, DONE_THIS_MONTH or CANCELLED;"
                            + " OPEN when absent")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "INSPECTION or SELF_CHECK")
    @Parameter(
            name = "mine",
            in = ParameterIn.QUERY,
            description = "true for what waits for the caller alone")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of premises or plan")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<InspectionJson> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "premises", "standing", "kind", "mine", "text");
        InspectionQuery query =
                new InspectionQuery(
                        parameters.text("text").orElse(null),
                        parameters.one("standing", Standing.class).orElse(Standing.OPEN),
                        parameters.one("kind", TaskKind.class).orElse(null),
                        null,
                        parameters.flag("mine").orElse(false),
                        null,
                        null,
                        null,
                        parameters.text("premises").orElse(null),
                        null,
                        null,
                        Sort.DUE,
                        false);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                inspections.page(scope, query, parameters.first(), parameters.size()).stream()
                        .map(InspectionJson::of)
                        .toList(),
                inspections.count(scope, query));
    }

    @GET
    @Path(NUMBER)
    @Operation(summary = "One task with its checklist, answers, findings and history")
    public InspectionWhole get(@PathParam("number") long number) {
        Scope scope = user.scope();
        return new InspectionWhole(
                inspections
                        .find(scope, number)
                        .map(InspectionJson::of)
                        .orElseThrow(
                                () ->
                                        new NotFoundException(
                                                "There is no inspection "
                                                        + number
                                                        + ", or it lies outside your reach.")),
                visits.items(scope, number).stream().map(ItemJson::of).toList(),
                visits.answers(scope, number),
                visits.findings(scope, number),
                inspections.history(scope, number),
                inspections.people(scope, number));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes an inspection of one premises, and gives it to people")
    public Response make(InspectionBody body) {
        Scope scope = user.scope();
        scope.require(Role::mayPlanInspections, "plan inspections");
        InspectionBody said = Sent.body(body);
        long number =
                desk.make(
                        scope,
                        new NewTask(
                                said.premises(),
                                TaskKind.INSPECTION,
                                said.checklist(),
                                said.fromDay() == null ? said.dueOn() : said.fromDay(),
                                said.dueOn(),
                                logins(said.logins()),
                                said.note(),
                                false));
        return created(number);
    }

    @POST
    @Path("self-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins a self-check of the caller's own premises, due today")
    public Response checkOneself(SelfCheckBody body) {
        SelfCheckBody said = Sent.body(body);
        return created(desk.checkOneself(user.scope(), said.premises(), said.checklist()));
    }

    @POST
    @Path(NUMBER + "/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives it to these people alone, or to whoever inspects there")
    public InspectionWhole assign(@PathParam("number") long number, AssignmentBody body) {
        desk.assign(user.scope(), number, logins(Sent.body(body).logins()));
        return get(number);
    }

    @POST
    @Path(NUMBER + "/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Nobody does it any more")
    public InspectionWhole cancel(@PathParam("number") long number, ReasonBody body) {
        desk.cancel(user.scope(), number, Sent.body(body).reason());
        return get(number);
    }

    @POST
    @Path(NUMBER + "/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What was finished is looked at again")
    public InspectionWhole reopen(@PathParam("number") long number, ReasonBody body) {
        desk.reopen(user.scope(), number, Sent.body(body).reason());
        return get(number);
    }

    private Response created(long number) {
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    private static Set<String> logins(List<String> said) {
        return said == null
                ? Set.of()
                : said.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
