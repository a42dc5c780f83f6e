package org.andian.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.campaign.pilot.DossierText;
import org.andian.portal.campaign.pilot.PilotDossier;
import org.andian.portal.campaign.pilot.PilotDossiers;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.stream.Stream;

/** Pilots of a campaign, with what is written of them. */
@Path("v1/campaigns/{code}/pilots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignPilotResource {

    /**
     * @param premises code
     * @param namer DISTRICT or DEPARTMENT
     * @param reason why it is proposed
     * @param provider code, absent for the one that serves the premises
     */
    public record ProposalBody(
            @Demanded String premises,
            @Demanded String namer,
            @Demanded String reason,
            String provider) {}

    @Inject private PilotDossiers dossiers;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "Pilots within the caller's reach, by premises")
    public Listing<PilotDossier> list(@PathParam("code") String code) {
        return Listing.whole(dossiers.list(user.scope(), code));
    }

    @GET
    @Path("{number: \\d{1,18}}")
    @Operation(summary = "One pilot")
    public PilotDossier get(@PathParam("code") String code, @PathParam("number") long number) {
        return dossiers.get(user.scope(), code, number);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Proposes a premises as a pilot")
    public Response propose(@PathParam("code") String code, ProposalBody body) {
        Scope scope = user.scope();
        scope.require(CampaignPilotResource::mayPropose, "propose pilots");
        if (body == null || body.premises() == null) {
            throw new BadRequestException("Say \"premises\".");
        }
        long number =
                dossiers.propose(
                        scope,
                        code,
                        body.premises(),
                        namer(body.namer()),
                        DossierText.proposing(body.reason(), body.provider()),
                        false);
        return Response.status(Response.Status.CREATED).entity(get(code, number)).build();
    }

    private static boolean mayPropose(Role role) {
        return role == Role.CITY_OFFICE
                || role == Role.DISTRICT_OFFICE
                || role == Role.INDUSTRY_REGULATOR;
    }

    private static Namer namer(String name) {
        return Stream.of(Namer.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("\"namer\" is DISTRICT or DEPARTMENT."));
    }
}
