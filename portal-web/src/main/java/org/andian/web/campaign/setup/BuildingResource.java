package org.andian.web.campaign.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.campaign.building.Building;
import org.andian.portal.campaign.building.BuildingQuery;
import org.andian.portal.campaign.building.BuildingStage;
import org.andian.portal.campaign.building.NewBuildings;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** New buildings of the caller's districts, from design to use. */
@Path("v1/new-buildings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class BuildingResource {

    @Inject private NewBuildings buildings;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "New buildings, the last changed first")
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "part of the number, name, place, owner or designer")
    @Parameter(
            name = "stage",
            in = ParameterIn.QUERY,
            description = "DESIGN, CONSTRUCTION, ACCEPTED or IN_USE")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<Building> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "text", "stage");
        BuildingQuery query =
                new BuildingQuery(
                        parameters.text("text").orElse(null),
                        parameters.one("stage", BuildingStage.class).orElse(null),
                        null,
                        false);
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                buildings.page(scope, query, parameters.first(), parameters.size()),
                buildings.count(scope, query));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One new building; one that was withdrawn says so")
    public Building get(@PathParam("number") long number) {
        return buildings
                .find(user.scope(), number)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no new building "
                                                + number
                                                + ", or it lies outside your reach."));
    }
}
