package org.andian.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.assessment.Rankings;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published rankings of campaigns, for whoever sees figures of the city's districts. */
@Path("v1/assessments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments")
public class AssessmentResource {

    @Inject private Rankings rankings;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "Published rankings of a campaign, the latest first")
    @Parameter(
            name = "campaign",
            in = ParameterIn.QUERY,
            required = true,
            description = "code of the campaign")
    public Listing<AssessmentJson> list(@Context UriInfo uri) {
        String campaign =
                Parameters.of(uri, "campaign")
                        .text("campaign")
                        .orElseThrow(
                                () ->
                                        new BadRequestException(
                                                "Give 'campaign', the code of a campaign."));
        return Listing.whole(
                rankings.list(user.scope(), campaign).stream()
                        .map(head -> AssessmentJson.of(head, campaign))
                        .toList());
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One ranking: places, points rule by rule, and appeals")
    public AssessmentJson.Whole get(@PathParam("number") long number, @Context UriInfo uri) {
        Parameters.of(uri);
        return AssessmentJson.whole(rankings.get(user.scope(), number));
    }
}
