package org.andian.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;

/**
 * Campaigns.
 *
 * <p>A campaign none of whose districts the caller sees is answered 404; tasks are told only of
 * districts in reach.
 */
@Path("v1/campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignResource {

    @Inject private Campaigns campaigns;

    @Inject private CampaignFiles files;

    @Inject private Quotas quotas;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @GET
    @Operation(summary = "Campaigns of the caller's cities, in order of their start")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "the day whose running phases are told, today when absent")
    public Listing<CampaignJson> list(@Context UriInfo uri) {
        LocalDate day = day(Parameters.of(uri, "on"));
        Scope scope = user.scope();
        return Listing.whole(
                campaigns.list(scope).stream()
                        .map(one -> CampaignJson.of(campaigns.get(scope, one.code()), day))
                        .toList());
    }

    /**
     * @return the notice as it looks on {@code on}, with the tasks as they are now
     */
    @GET
    @Path("{code}")
    @Operation(
            summary =
                    "One campaign: phases, scope groups, bodies, filings due, and the tasks the"
                            + " caller sees")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "the day whose running phases are told, today when absent")
    public CampaignJson.Whole get(@PathParam("code") String code, @Context UriInfo uri) {
        LocalDate day = day(Parameters.of(uri, "on"));
        CampaignFile file = files.get(user.scope(), code);
        return CampaignJson.whole(file, quotas.progress(user.scope(), code), day);
    }

    private LocalDate day(Parameters parameters) {
        return parameters.day("on").orElseGet(words::today);
    }
}
