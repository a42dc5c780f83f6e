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

import org.andian.portal.inspection.plan.DrawDesk;
import org.andian.portal.inspection.plan.InspectionPlans;
import org.andian.portal.inspection.plan.PlanDesk;
import org.andian.portal.inspection.plan.PlanDraw;
import org.andian.portal.inspection.plan.PlanKind;
import org.andian.portal.inspection.plan.PlanQuery;
import org.andian.portal.inspection.plan.PlanQuery.Sort;
import org.andian.portal.inspection.plan.PlanRelease;
import org.andian.portal.inspection.plan.PlanRow;
import org.andian.portal.inspection.plan.PlanState;
import org.andian.portal.inspection.plan.PlanText;
import org.andian.portal.inspection.plan.UnitChoice;
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

/** Plans of inspections and their draws. */
@Path("v1/inspection-plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inspections")
public class InspectionPlanResource {

    private static final String NUMBER = "{number: \\d{1,18}}";

    /**
     * @param kind YEARLY, MONTHLY, SPECIAL, DOUBLE_RANDOM, JOINT or SELF_CHECK
     * @param body number of the body in whose name it is
     * @param checklist code
     */
    public record PlanBody(
            @Demanded String kind,
            @Demanded String title,
            @Demanded Long body,
            @Demanded String checklist,
            @Demanded LocalDate fromDay,
            @Demanded LocalDate toDay,
            String note) {

        PlanText toText() {
            return new PlanText(
                    Sent.constant("kind", PlanKind.values(), kind),
                    title,
                    Sent.member("body", body),
                    checklist,
                    fromDay,
                    toDay,
                    note);
        }
    }

    /**
     * @param premises code of one; when absent all in reach that fit
     * @param district number, with all below it
     * @param group code of a venue group
     */
    public record UnitsBody(String premises, Long district, String group) {}

    /**
     * @param wanted how many units are drawn
     * @param each how many people inspect every one
     */
    public record FreezeBody(@Demanded Integer wanted, @Demanded Integer each) {}

    /**
     * @param seed absent for one the portal makes
     */
    public record SeedBody(String seed) {}

    @Inject private InspectionPlans plans;

    @Inject private PlanDesk desk;

    @Inject private PlanRelease releases;

    @Inject private DrawDesk draws;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "Plans the caller sees, the latest first; figures are of his reach")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "DRAFT, RELEASED, CLOSED …")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "DOUBLE_RANDOM and so on")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of title or body")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<PlanRow> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "state", "kind", "text");
        PlanQuery query =
                new PlanQuery(
                        parameters.text("text").orElse(null),
                        parameters.one("kind", PlanKind.class).orElse(null),
                        parameters.one("state", PlanState.class).orElse(null),
                        null,
                        Sort.FROM,
                        true);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                plans.page(scope, query, parameters.first(), parameters.size()),
                plans.count(scope, query));
    }

    @GET
    @Path(NUMBER)
    @Operation(summary = "One plan")
    public PlanRow get(@PathParam("number") long number) {
        return plans.find(user.scope(), number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no plan "
                                                + number
                                                + ", or it lies outside your reach."));
    }

    @GET
    @Path(NUMBER + "/draw")
    @Operation(summary = "The draw of a plan with its lists, its seed and what was drawn")
    public PlanDraw draw(@PathParam("number") long number) {
        return draws.find(user.scope(), number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "Plan " + number + " has no draw that you could see."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a plan as a draft, without premises")
    public Response make(PlanBody body) {
        Scope scope = user.scope();
        scope.require(Role::mayPlanInspections, "keep plans of inspections");
        long number = desk.make(scope, Sent.body(body).toText(), false);
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    @POST
    @Path(NUMBER + "/units")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts open premises of the caller's reach on a draft")
    public PlanRow addUnits(@PathParam("number") long number, UnitsBody body) {
        UnitsBody said = Sent.body(body);
        desk.addUnits(
                user.scope(),
                number,
                new UnitChoice(said.premises(), said.district(), said.group()));
        return get(number);
    }

    @POST
    @Path(NUMBER + "/draw/freeze")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Freezes the lists of a double-random plan")
    public PlanDraw freeze(@PathParam("number") long number, FreezeBody body) {
        FreezeBody said = Sent.body(body);
        draws.freeze(
                user.scope(),
                number,
                Sent.member("wanted", said.wanted()),
                Sent.member("each", said.each()));
        return draw(number);
    }

    @POST
    @Path(NUMBER + "/draw/seed")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a seed, by which the draw is made")
    public PlanDraw seed(@PathParam("number") long number, SeedBody body) {
        draws.draw(user.scope(), number, Sent.body(body).seed());
        return draw(number);
    }

    @POST
    @Path(NUMBER + "/draw/publication")
    @Operation(summary = "Shows the draw to all who see the plan")
    public PlanDraw publish(@PathParam("number") long number) {
        draws.publish(user.scope(), number);
        return draw(number);
    }

    @POST
    @Path(NUMBER + "/release")
    @Operation(summary = "Makes the tasks of a draft")
    public PlanRow release(@PathParam("number") long number) {
        releases.release(user.scope(), number);
        return get(number);
    }
}
