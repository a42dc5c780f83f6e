package org.andian.web.premises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.campaign.demand.Demand;
import org.andian.portal.campaign.demand.Demands;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.premises.PremisesQuery;
import org.andian.portal.premises.PremisesQuery.Order;
import org.andian.portal.premises.PremisesQuery.State;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Tags;
import org.andian.portal.regulation.Lines;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Set;

/**
 * The register of premises.
 *
 * <p>What is out of the caller's reach is answered like what is not there. Contacts are masked for
 * callers who need not call.
 */
@Path("v1/premises")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "premises")
public class PremisesResource {

    @Inject private PremisesRegister register;

    @Inject private Tags tags;

    @Inject private Districts districts;

    @Inject private Lines lines;

    @Inject private Demands demands;

    @Inject private CurrentUser user;

    /**
     * @return without placements and tags; 400 for a district or venue group that does not exist
     */
    @GET
    @Operation(
            summary =
                    "Premises within the caller's reach, by code; open ones unless asked otherwise")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of name, code or address")
    @Parameter(
            name = "district",
            in = ParameterIn.QUERY,
            description = "code of a district, or name of one without a code; includes those below")
    @Parameter(name = "venueGroup", in = ParameterIn.QUERY, description = "code of a venue group")
    @Parameter(
            name = "unqualified",
            in = ParameterIn.QUERY,
            description =
                    "code of a running campaign that demands certified functions: premises it"
                            + " counts whose equipment does not qualify")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "OPEN, CLOSED or ALL; OPEN when absent")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<PremisesJson> list(@Context UriInfo uri) {
        Parameters parameters =
                Parameters.of(uri, "text", "district", "venueGroup", "state", "unqualified");
        Long district = parameters.text("district").map(this::districtId).orElse(null);
        PremisesQuery query =
                new PremisesQuery(
                        parameters.text("text").orElse(null),
                        district,
                        parameters.text("venueGroup").map(this::known).orElse(null),
                        parameters.text("unqualified").map(this::mark).orElse(null),
                        state(parameters),
                        Order.CODE,
                        false);
        return Listing.of(
                parameters,
                register.page(user.scope(), query, parameters.first(), parameters.size()).stream()
                        .map(PremisesJson::of)
                        .toList(),
                register.count(user.scope(), query));
    }

    /**
     * @throws org.andian.portal.refusal.Refusal UNKNOWN (404)
     */
    @GET
    @Path("{code}")
    @Operation(summary = "One premises, open or closed, with where it has lain")
    public PremisesJson get(@PathParam("code") String code) {
        return PremisesJson.of(
                register.getEver(user.scope(), code),
                tags.history(user.scope(), code),
                tags.list(user.scope(), code));
    }

    private String mark(String campaign) {
        return demands.find(user.scope(), campaign)
                .map(Demand::mark)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no running campaign '"
                                                + campaign
                                                + "' in your reach that demands certified"
                                                + " functions."));
    }

    private long districtId(String codeOrName) {
        return districts
                .find(codeOrName)
                .map(District::id)
                .orElseThrow(
                        () ->
                                new BadRequestException(
                                        "There is no district '" + codeOrName + "'."));
    }

    private String known(String venueGroup) {
        if (lines.venueGroups().stream().noneMatch(group -> group.code().equals(venueGroup))) {
            throw new BadRequestException("There is no venue group '" + venueGroup + "'.");
        }
        return venueGroup;
    }

    private static State state(Parameters parameters) {
        Set<State> states = parameters.set("state", State.class);
        if (states.size() > 1) {
            throw new BadRequestException("Give one state: OPEN, CLOSED or ALL.");
        }
        return states.stream().findFirst().orElse(State.OPEN);
    }
}
