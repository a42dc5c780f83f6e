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

import org.andian.portal.campaign.quota.Installation;
import org.andian.portal.campaign.quota.QuotaBoards;
import org.andian.portal.campaign.quota.VerifiedInstallations;
import org.andian.portal.campaign.quota.VerifiedQuery;
import org.andian.portal.campaign.quota.VerifiedRow;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a campaign's quotas are met, and the premises behind its numbers. */
@Path("v1/campaigns/{code}/quotas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignQuotaResource {

    private static final int LARGEST_GROUP = 999;

    @Inject private QuotaBoards boards;

    @Inject private VerifiedInstallations installations;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "Quotas by verified installations, with milestones and forecast")
    public QuotaBoardJson get(@PathParam("code") String code) {
        return QuotaBoardJson.of(code, boards.board(user.scope(), code));
    }

    @GET
    @Path("premises")
    @Operation(summary = "The premises the campaign counts within the caller's reach, by code")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "VERIFIED, SILENT or MISSING, all when absent")
    @Parameter(name = "group", in = ParameterIn.QUERY, description = "a scope group's sequence")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "part of name or code")
    @Parameter(name = "first", in = ParameterIn.QUERY, description = Parameters.FIRST)
    @Parameter(name = "size", in = ParameterIn.QUERY, description = Parameters.SIZE)
    public Listing<VerifiedRow> premises(@PathParam("code") String code, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "state", "group", "text");
        VerifiedQuery query =
                new VerifiedQuery(
                        null,
                        parameters.number("group", 1, LARGEST_GROUP).orElse(null),
                        parameters.one("state", Installation.class).orElse(null),
                        parameters.text("text").orElse(null));
        Scope scope = user.scope();
        return Listing.of(
                parameters,
                installations.page(scope, code, query, parameters.first(), parameters.size()),
                installations.count(scope, code, query));
    }
}
