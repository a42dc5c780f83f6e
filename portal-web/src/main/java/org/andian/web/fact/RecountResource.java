package org.andian.web.fact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.fact.FactReason;
import org.andian.portal.fact.Recount;
import org.andian.portal.fact.Recounts;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.andian.web.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;

/**
 * The nightly self-check, and asking for one without waiting for the night; for the system
 * administrator.
 */
@Path("v1/statistics/recounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class RecountResource {

    private static final int NEWEST = 60;

    /**
     * @param first days in China, both inclusive, at most 31, since the year 2000
     */
    public record Days(LocalDate first, LocalDate last) {}

    /**
     * @param differences figures that still differ from their records after they were computed
     *     anew; 0 is what should come
     */
    public record Recounted(LocalDate first, LocalDate last, int differences) {}

    @Inject private Recounts recounts;

    @Inject private CurrentUser user;

    /**
     * @return the newest sixty, the latest first; 403 for whoever is no system administrator
     */
    @GET
    @Operation(
            summary =
                    "The newest recounts of days from their records, and how many figures differed")
    public Listing<Recount> list(@Context UriInfo uri) {
        Parameters.of(uri);
        return Listing.whole(recounts.newest(user.scope(), NEWEST));
    }

    /**
     * Answers when the days are computed, which may take long for many of them.
     *
     * @throws Refusal DAYS_MISSING or RECOUNT_DAYS (422), or of a missing right (403)
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Computes the figures of days anew and recounts them from the records")
    public Recounted recount(Days days) {
        if (days == null) {
            throw new Refusal(FactReason.DAYS_MISSING);
        }
        return new Recounted(
                days.first(),
                days.last(),
                recounts.recount(user.scope(), days.first(), days.last()));
    }
}
