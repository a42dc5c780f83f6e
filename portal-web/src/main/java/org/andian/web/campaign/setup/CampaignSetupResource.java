package org.andian.web.campaign.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.andian.portal.campaign.excuse.Excuse;
import org.andian.portal.campaign.excuse.Excuses;
import org.andian.portal.campaign.setup.CampaignEditions;
import org.andian.portal.campaign.setup.SetupEdition;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Map;

/**
 * What campaigns were in which edition, and where nothing can be installed.
 *
 * <p>A campaign none of whose districts the caller sees is answered 404.
 */
@Path("v1/campaign-setup")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignSetupResource {

    @Inject private CampaignEditions editions;

    @Inject private Excuses excuses;

    @Inject private CurrentUser user;

    @GET
    @Path("{code}/editions")
    @Operation(summary = "Editions of a campaign, the latest first; none of one as it was shipped")
    public Listing<SetupEdition> editions(@PathParam("code") String code) {
        return Listing.whole(editions.list(user.scope(), code));
    }

    @GET
    @Path("{code}/editions/{edition: \\d{1,6}}")
    @Operation(summary = "What an edition says, by the path of each field")
    public Map<String, String> edition(
            @PathParam("code") String code, @PathParam("edition") int edition) {
        return editions.content(user.scope(), code, edition).values();
    }

    @GET
    @Path("{code}/excuses")
    @Operation(
            summary =
                    "Premises of a campaign where nothing can be installed, within the caller's"
                            + " reach; at most 1000")
    public Listing<Excuse> excuses(@PathParam("code") String code) {
        return Listing.whole(excuses.list(user.scope(), code));
    }
}
