package org.andian.web.difference;

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

import org.andian.portal.chore.Chores;
import org.andian.portal.difference.DifferenceDesk;
import org.andian.portal.difference.DifferenceLine;
import org.andian.portal.difference.DifferenceQuery;
import org.andian.portal.difference.DifferenceQuery.Sort;
import org.andian.portal.difference.Differences;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** Where the ledgers and what devices and places tell differ. */
@Path("v1/differences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "differences")
public class DifferenceResource {

    /** In the paths of the methods, for the reason told in the hazards' loop. */
    private static final String NUMBER = "{number: \\d{1,18}}";

    private static final String LOOK = "difference.look";

    /**
     * A difference with what became of it.
     *
     * @param history in the order of time
     */
    public record DifferenceWhole(DifferenceJson difference, List<DifferenceLine> history) {}

    /**
     * @param version as it was read
     */
    public record ReasonBody(@Demanded Integer version, @Demanded String reason) {}

    @Inject private Differences differences;

    @Inject private DifferenceDesk desk;

    @Inject private Chores chores;

    @Inject private CurrentUser user;

    @GET
    @Operation(
            summary =
                    "Differences within the caller's reach, those found last first; those that"
                            + " somebody has to see to unless asked otherwise")
    @Parameter(name = "premises", in = ParameterIn.QUERY, description = "premises code")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description =
                    "SILENT, UNLISTED, MENDED, CERTIFICATE or ABSENT; the last is for offices and"
                            + " regulators alone")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "OPEN, DISMISSED or GONE; OPEN when absent")
    @Parameter(
            name = "body",
            in = ParameterIn.QUERY,
            description = "name of who answers for the premises")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of a name or number")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<DifferenceJson> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "premises", "kind", "state", "body", "text");
        DifferenceQuery query =
                new DifferenceQuery(
                        null,
                        parameters.text("text").orElse(null),
                        parameters.one("state", DifferenceState.class).orElse(DifferenceState.OPEN),
                        parameters.one("kind", DifferenceKind.class).orElse(null),
                        null,
                        parameters.text("body").orElse(null),
                        null,
                        parameters.text("premises").orElse(null),
                        Sort.FOUND,
                        true);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                differences.page(scope, query, parameters.first(), parameters.size()).stream()
                        .map(DifferenceJson::of)
                        .toList(),
                differences.count(scope, query));
    }

    @GET
    @Path(NUMBER)
    @Operation(summary = "One difference with what became of it")
    public DifferenceWhole get(@PathParam("number") long number) {
        Scope scope = user.scope();
        return new DifferenceWhole(
                differences
                        .find(scope, number)
                        .map(DifferenceJson::of)
                        .orElseThrow(
                                () ->
                                        new NotFoundException(
                                                "There is no difference "
                                                        + number
                                                        + ", or it lies outside your reach.")),
                differences.history(scope, number));
    }

    @POST
    @Path(NUMBER + "/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says why it is none; other facts undo that")
    public DifferenceWhole dismiss(@PathParam("number") long number, ReasonBody body) {
        ReasonBody said = said(body);
        desk.dismiss(user.scope(), number, said.version(), said.reason());
        return get(number);
    }

    @POST
    @Path(NUMBER + "/restoration")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says why it is one after all")
    public DifferenceWhole restore(@PathParam("number") long number, ReasonBody body) {
        ReasonBody said = said(body);
        desk.restore(user.scope(), number, said.version(), said.reason());
        return get(number);
    }

    @POST
    @Path("looks")
    @Operation(
            summary =
                    "Has the ledgers held against what is told within seconds, which is done every"
                            + " ten minutes anyway")
    public Response look() {
        chores.runNow(user.scope(), LOOK);
        return Response.accepted().build();
    }

    private static ReasonBody said(ReasonBody body) {
        if (body == null) {
            throw new BadRequestException("Send a JSON object.");
        }
        if (body.version() == null) {
            throw new BadRequestException("Say \"version\".");
        }
        return body;
    }
}
