package org.andian.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.andian.portal.ledger.area.Area;
import org.andian.portal.ledger.area.AreaFigure;
import org.andian.portal.ledger.area.AreaFigures;
import org.andian.portal.ledger.area.AreaKind;
import org.andian.portal.ledger.area.AreaPremises;
import org.andian.portal.ledger.area.AreaState;
import org.andian.portal.ledger.area.AreaText;
import org.andian.portal.ledger.area.Areas;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The register of areas; as a ledger its lines are read at {@code /api/v1/ledgers/AREA}. */
@Path("v1/ledgers/areas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledgers")
public class AreaResource {

    /**
     * @param district code, or name where it has none
     * @param no the office's own number
     * @param version as it was read; absent for a new one
     */
    public record AreaBody(
            @Demanded String district,
            @Demanded String no,
            @Demanded String name,
            @Demanded String kind,
            @Demanded String state,
            String place,
            Integer households,
            Integer people,
            String problems,
            String measures,
            String responsible,
            LocalDate foundOn,
            LocalDate dueOn,
            LocalDate mendedOn,
            Integer version) {

        AreaText toText() {
            return new AreaText(
                    district,
                    no,
                    name,
                    constant("kind", AreaKind.values(), kind),
                    place,
                    households,
                    people,
                    problems,
                    measures,
                    responsible,
                    foundOn,
                    dueOn,
                    mendedOn,
                    constant("state", AreaState.values(), state));
        }
    }

    /**
     * @param version as it was read
     */
    public record WrongAreaBody(@Demanded Integer version, @Demanded String reason) {}

    /** A premises by its code. */
    public record AreaPremisesBody(@Demanded String premises) {}

    @Inject private Areas areas;

    @Inject private AreaFigures figures;

    @Inject private CurrentUser user;

    @GET
    @Path("figures")
    @Operation(summary = "Areas with prominent hazards, by district and kind")
    public Listing<AreaFigure> figures() {
        return Listing.whole(figures.list(user.scope(), null));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One area; one that was withdrawn says so")
    public Area get(@PathParam("number") long number) {
        return areas.find(user.scope(), number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no area "
                                                + number
                                                + ", or it lies outside your reach."));
    }

    @GET
    @Path("{number: \\d{1,18}}/premises")
    @Operation(summary = "The premises of an area, within the caller's reach")
    public Listing<AreaPremises> premises(@PathParam("number") long number) {
        return Listing.whole(areas.premises(user.scope(), get(number).id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Registers an area")
    public Response add(AreaBody body) {
        Scope scope = user.scope();
        scope.require(Role::mayKeepLedgers, "keep areas");
        long number = areas.add(scope, body(body).toText(), false);
        return Response.status(Response.Status.CREATED).entity(get(number)).build();
    }

    @PUT
    @Path("{number: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes what is written of an area")
    public Area change(@PathParam("number") long number, AreaBody body) {
        int version = member("version", body(body).version());
        areas.change(user.scope(), number, version, body.toText());
        return get(number);
    }

    @POST
    @Path("{number: \\d{1,18}}/premises")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says that a premises lies in an area")
    public void include(@PathParam("number") long number, AreaPremisesBody body) {
        areas.include(user.scope(), number, member("premises", body(body).premises()));
    }

    @POST
    @Path("{number: \\d{1,18}}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraws what was entered by mistake; no list shows it any more")
    public void withdraw(@PathParam("number") long number, WrongAreaBody body) {
        int version = member("version", body(body).version());
        areas.withdraw(user.scope(), number, version, body.reason());
    }

    private static <T> T body(T body) {
        if (body == null) {
            throw new BadRequestException("Send a JSON object.");
        }
        return body;
    }

    private static <T> T member(String name, T value) {
        if (value == null) {
            throw new BadRequestException("Say \"" + name + "\".");
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(String member, E[] values, String name) {
        return Stream.of(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadRequestException(
                                        "\"" + member + "\" is one of " + List.of(values) + "."));
    }
}
