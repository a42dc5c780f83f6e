package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.andian.portal.hazard.risk.PremisesRisk;
import org.andian.portal.hazard.risk.PremisesRisks;
import org.andian.portal.hazard.risk.RiskColour;
import org.andian.portal.premises.PremisesRegister;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;

/** How dangerous a premises is held to be, in four colours. */
@Path("v1/premises")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "premises")
public class RiskResource {

    /**
     * @param colour RED, ORANGE, YELLOW or BLUE
     * @param since not after today
     * @param replaces id of the one that held when the caller read it, null for none
     */
    public record RiskBody(
            @Demanded String colour,
            @Demanded String reason,
            @Demanded LocalDate since,
            @Demanded Long replaces) {}

    @Inject private PremisesRisks risks;

    @Inject private PremisesRegister register;

    @Inject private CurrentUser user;

    /**
     * @throws org.andian.portal.refusal.Refusal UNKNOWN (404)
     */
    @GET
    @Path("{code}/risks")
    @Operation(
            summary =
                    "The colours the premises has had, the one that holds first; none while nobody"
                            + " has graded it")
    public Listing<PremisesRisk> list(@PathParam("code") String code) {
        register.getEver(user.scope(), code);
        return Listing.whole(risks.list(user.scope(), code));
    }

    @POST
    @Path("{code}/risks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Gives the premises a colour in place of the one it has, which is kept; refused"
                            + " when that is not the one that was read")
    public Listing<PremisesRisk> set(@PathParam("code") String code, RiskBody body) {
        RiskColour colour = Sent.constant("colour", RiskColour.values(), Sent.body(body).colour());
        risks.set(user.scope(), code, colour, body.reason(), body.since(), body.replaces());
        return list(code);
    }
}
